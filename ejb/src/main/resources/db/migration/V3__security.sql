-- Access tokens, of which only the digest is kept, and the tries to sign in that limit further ones.

create table access_token (
    id bigint primary key,
    version bigint not null,
    account_id bigint not null references account,
    name varchar(100) not null,
    digest varchar(64) not null unique,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);

create index access_token_account on access_token (account_id);

create table sign_in_try (
    id bigint primary key,
    version bigint not null,
    subject varchar(64) not null,
    tried_at timestamp(6) with time zone not null
);

create index sign_in_try_subject on sign_in_try (subject, tried_at);
create index sign_in_try_time on sign_in_try (tried_at);
