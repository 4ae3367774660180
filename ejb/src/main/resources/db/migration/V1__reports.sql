-- Accounts, the register of names, reports and what is published of them.
-- Runs unchanged on H2 and PostgreSQL. Ids come from one sequence, fetched fifty at a time.

create sequence rapporteur_seq start with 1000 increment by 50;

create table organisation (
    id bigint primary key,
    version bigint not null,
    name varchar(200) not null unique,
    country varchar(2) not null,
    active boolean not null
);

create table account (
    id bigint primary key,
    version bigint not null,
    email varchar(254) not null unique,
    name varchar(200) not null,
    page_language varchar(35) not null,
    password_hash varchar(400) not null,
    password_one_time boolean not null,
    closed boolean not null,
    organisation_id bigint references organisation
);

create table role_grant (
    account_id bigint not null references account,
    role varchar(20) not null,
    language varchar(35) not null,
    primary key (account_id, role, language)
);

create table register_entry (
    id bigint primary key,
    version bigint not null,
    kind varchar(20) not null,
    name_key varchar(200) not null,
    country varchar(2),
    unique (kind, name_key)
);

create table register_label (
    entry_id bigint not null references register_entry,
    language varchar(35) not null,
    label varchar(300) not null,
    primary key (entry_id, language)
);

create table report (
    id bigint primary key,
    version bigint not null,
    symbol varchar(20) not null unique,
    event_kind varchar(20) not null,
    starts_on date,
    ends_on date,
    original_language varchar(35) not null,
    created_at timestamp(6) with time zone not null,
    created_by bigint not null references account,
    facts_version bigint not null
);

create table report_place (
    report_id bigint not null references report,
    entry_id bigint not null references register_entry,
    position integer not null,
    primary key (report_id, position)
);

create table report_organiser (
    report_id bigint not null references report,
    entry_id bigint not null references register_entry,
    position integer not null,
    primary key (report_id, position)
);

create table report_partner (
    report_id bigint not null references report,
    entry_id bigint not null references register_entry,
    position integer not null,
    primary key (report_id, position)
);

create table report_topic (
    report_id bigint not null references report,
    entry_id bigint not null references register_entry,
    position integer not null,
    primary key (report_id, position)
);

create table manuscript (
    id bigint primary key,
    version bigint not null,
    stage varchar(20) not null,
    holder_id bigint references account,
    due_on date,
    title varchar(300) not null,
    summary varchar(2000) not null,
    text varchar(1000000) not null,
    block_ids varchar(1000000) not null,
    next_block integer not null,
    text_version bigint not null,
    revised_version bigint not null,
    writer_id bigint not null references account,
    written_at timestamp(6) with time zone not null,
    last_revision integer not null,
    approved_revision integer not null,
    published_revision integer not null,
    submitter_id bigint references account,
    correction varchar(20),
    correction_note varchar(2000)
);
create index manuscript_holder on manuscript (holder_id);

create table language_version (
    id bigint primary key,
    version bigint not null,
    report_id bigint not null references report,
    language varchar(35) not null,
    standing varchar(20) not null,
    manuscript_id bigint not null unique references manuscript,
    unique (report_id, language)
);

create table revision (
    id bigint primary key,
    version bigint not null,
    manuscript_id bigint not null references manuscript,
    revision_number integer not null,
    title varchar(300) not null,
    summary varchar(2000) not null,
    text varchar(1000000) not null,
    block_ids varchar(1000000) not null,
    author_id bigint not null references account,
    editorial boolean not null,
    made_at timestamp(6) with time zone not null,
    unique (manuscript_id, revision_number)
);

create table transition_record (
    id bigint primary key,
    version bigint not null,
    language_version_id bigint not null references language_version,
    action varchar(20) not null,
    from_point varchar(20) not null,
    to_point varchar(20) not null,
    actor_id bigint not null references account,
    holder_id bigint references account,
    reason varchar(2000),
    revision_number integer not null,
    overridden varchar(400) not null,
    happened_at timestamp(6) with time zone not null
);
create index transition_record_version on transition_record (language_version_id, happened_at);

-- Which blocks of a translation stand for which blocks of its source.
create table alignment (
    id bigint primary key,
    version bigint not null,
    language_version_id bigint not null references language_version,
    source_blocks varchar(2000) not null,
    target_blocks varchar(2000) not null,
    position integer not null,
    state varchar(20) not null,
    source_revision integer not null,
    stale_since integer
);
create index alignment_version on alignment (language_version_id, position);

-- Files by their SHA-256; the bytes are in the file store.
create table stored_image (
    id bigint primary key,
    version bigint not null,
    sha256 varchar(64) not null unique,
    media_type varchar(40) not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    stored_by bigint not null references account,
    stored_at timestamp(6) with time zone not null
);

-- One row for each report that was ever published; what the archive lists and the index follows.
create table published_report (
    id bigint primary key,
    version bigint not null,
    report_id bigint not null unique references report,
    slug varchar(20) not null unique,
    shown boolean not null,
    first_published_at timestamp(6) with time zone not null,
    last_published_at timestamp(6) with time zone not null,
    changes bigint not null
);
create index published_report_newest on published_report (shown, last_published_at);

create table edition (
    id bigint primary key,
    version bigint not null,
    published_report_id bigint not null references published_report,
    language_version_id bigint not null references language_version,
    language varchar(35) not null,
    edition_number integer not null,
    kind varchar(20) not null,
    note varchar(2000),
    revision_number integer not null,
    title varchar(300) not null,
    summary varchar(2000) not null,
    text varchar(1000000) not null,
    block_ids varchar(1000000) not null,
    source_digest varchar(64) not null,
    pdf_sha256 varchar(64) not null,
    pdf_bytes bigint not null,
    pdf_pages integer not null,
    published_at timestamp(6) with time zone not null,
    published_by bigint not null references account,
    current_one boolean not null,
    unique (language_version_id, edition_number)
);
create index edition_current on edition (published_report_id, current_one);

create table withdrawal (
    id bigint primary key,
    version bigint not null,
    language_version_id bigint not null references language_version,
    reason varchar(2000) not null,
    successor varchar(20),
    withdrawn_at timestamp(6) with time zone not null,
    withdrawn_by bigint not null references account,
    restored_at timestamp(6) with time zone
);

create table scheduled_publication (
    id bigint primary key,
    version bigint not null,
    language_version_id bigint not null references language_version,
    due_at timestamp(6) with time zone not null,
    scheduled_by bigint not null references account,
    revision_number integer not null,
    ended varchar(20),
    failure varchar(2000)
);

create table brand_profile (
    id bigint primary key,
    version bigint not null,
    website varchar(300) not null,
    accent varchar(7) not null,
    logo varchar(64),
    paper varchar(10) not null,
    symbol_prefix varchar(8) not null
);

create table brand_name (
    brand_id bigint not null references brand_profile,
    position integer not null,
    language varchar(35) not null,
    name varchar(200) not null,
    primary key (brand_id, position)
);

-- The brand is data: an administrator changes it on the desk. This is the one that a new installation begins with.
insert into brand_profile (id, version, website, accent, logo, paper, symbol_prefix)
values (1, 0, 'https://www.progressive-alliance.info', '#b0121c', null, 'A4', 'PA');
insert into brand_name (brand_id, position, language, name) values (1, 0, 'en', 'Progressive Alliance');
insert into brand_name (brand_id, position, language, name) values (1, 1, 'fr', 'Alliance progressiste');
insert into brand_name (brand_id, position, language, name) values (1, 2, 'es', 'Alianza Progresista');
