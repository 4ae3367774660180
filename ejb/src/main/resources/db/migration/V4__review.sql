-- What reviewers say of a text.
create table review_comment (
    id bigint primary key,
    version bigint not null,
    language_version_id bigint not null references language_version,
    block_id varchar(20),
    words varchar(4000) not null,
    blocking boolean not null,
    author_id bigint not null references account,
    made_at timestamp(6) with time zone not null,
    resolver_id bigint references account,
    resolved_at timestamp(6) with time zone
);
create index review_comment_version on review_comment (language_version_id);
