-- An edition keeps its text for good; its PDF can be made again under another brand or profile. Every PDF that it ever
-- had stays a row, one of them is the present one, and an edition that was taken over may have none yet.
create table edition_rendition (
    id bigint primary key,
    version bigint not null,
    edition_id bigint not null references edition,
    sha256 varchar(64) not null,
    bytes bigint not null,
    pages integer not null,
    made_at timestamp(6) with time zone not null,
    -- Null for those from before it was recorded.
    brand_version bigint,
    profile varchar(20),
    present boolean not null,
    unique (edition_id, sha256)
);
create index edition_rendition_present on edition_rendition (edition_id, present);

insert into edition_rendition (id, version, edition_id, sha256, bytes, pages, made_at, present)
select id, 0, id, pdf_sha256, pdf_bytes, pdf_pages, published_at, true from edition;

alter table edition drop column pdf_sha256;
alter table edition drop column pdf_bytes;
alter table edition drop column pdf_pages;

-- What a report was taken over from: the same line a second time is the same report.
create table taken_over (
    id bigint primary key,
    version bigint not null,
    report_id bigint not null unique references report,
    digest varchar(64) not null unique
);
