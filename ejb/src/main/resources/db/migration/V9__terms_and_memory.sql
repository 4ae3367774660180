-- Concepts with their terms, and the memory of what was translated how.
create table term_concept (
    id bigint primary key,
    version bigint not null,
    kind varchar(20) not null,
    entry_id bigint unique references register_entry,
    note varchar(2000) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by bigint references account
);

create table concept_term (
    concept_id bigint not null references term_concept,
    position integer not null,
    language varchar(35) not null,
    term varchar(200) not null,
    term_key varchar(200) not null,
    folded varchar(400) not null,
    status varchar(20) not null,
    note varchar(1000) not null,
    primary key (concept_id, position)
);
create index concept_term_key on concept_term (term_key);
create index concept_term_folded on concept_term (folded);

create table concept_definition (
    concept_id bigint not null references term_concept,
    language varchar(35) not null,
    definition varchar(2000) not null,
    primary key (concept_id, language)
);

-- One segment and its translation. The text is without markup, for comparing; the Markdown beside it has it.
create table translation_unit (
    id bigint primary key,
    version bigint not null,
    unit_key varchar(64) not null unique,
    source_language varchar(35) not null,
    target_language varchar(35) not null,
    source_code varchar(8) not null,
    target_code varchar(8) not null,
    source_text varchar(20000) not null,
    target_text varchar(20000) not null,
    source_markdown varchar(40000),
    target_markdown varchar(40000),
    source_hash varchar(64) not null,
    origin varchar(20) not null,
    report_id bigint references report,
    target_version_id bigint references language_version,
    block_id varchar(20),
    revision_number integer,
    file_name varchar(200),
    before_hash varchar(64),
    after_hash varchar(64),
    confirmed_by varchar(200) not null,
    confirmed_at timestamp(6) with time zone not null,
    stored_at timestamp(6) with time zone not null,
    superseded boolean not null
);
create index translation_unit_pair on translation_unit (source_code, target_code, id);
create index translation_unit_source on translation_unit (source_hash);
create index translation_unit_version on translation_unit (target_version_id);

-- Published texts whose units the memory has not taken in yet.
create table memory_task (
    id bigint primary key,
    version bigint not null,
    language_version_id bigint not null references language_version,
    revision_number integer not null,
    asked_at timestamp(6) with time zone not null,
    tries integer not null,
    failure varchar(2000),
    unique (language_version_id, revision_number)
);
