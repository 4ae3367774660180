-- Which pictures an edition shows: a picture is public while an edition that shows it is.
create table edition_image (
    edition_id bigint not null references edition,
    sha256 varchar(64) not null,
    primary key (edition_id, sha256)
);
create index edition_image_sha256 on edition_image (sha256);
