-- Long work in steps. A batch's position is written in the transaction of the step that led there.
create table batch (
    id bigint primary key,
    version bigint not null,
    kind varchar(40) not null,
    -- The kind while the batch waits or runs, else null: the database itself lets one of a kind be at work.
    active_kind varchar(40) unique,
    state varchar(20) not null,
    started_by bigint not null references account,
    started_at timestamp(6) with time zone not null,
    moved_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    total bigint,
    done bigint not null,
    refused bigint not null,
    cursor_at varchar(200) not null,
    stop_asked boolean not null,
    stumbles integer not null,
    failure varchar(100),
    failure_data varchar(4000),
    leased_by varchar(100),
    leased_until timestamp(6) with time zone
);
create index batch_started on batch (started_at);

create table batch_parameter (
    batch_id bigint not null references batch,
    name varchar(40) not null,
    given varchar(400) not null,
    primary key (batch_id, name)
);

-- What a batch could not do, by item.
create table batch_refusal (
    id bigint primary key,
    version bigint not null,
    batch_id bigint not null references batch,
    item bigint not null,
    code varchar(100) not null,
    refusal_data varchar(4000) not null
);
create index batch_refusal_item on batch_refusal (batch_id, item, id);
