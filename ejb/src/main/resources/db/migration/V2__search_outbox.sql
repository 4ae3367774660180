-- The tables of Hibernate Search's outbox polling: index work that is still to be done, and the agents that do it.
-- Names and columns are the library's own. The states are text with a check, not H2's enumerated type, so that one
-- script suits both databases; Hibernate's validation accepts it. The type of the payloads is the one that has no
-- name in common; org.rapporteur.schema fills it in.
create table hsearch_outbox_event (
    id uuid not null,
    entityname varchar(256) not null,
    entityid varchar(256) not null,
    entityidhash integer not null,
    tenantid varchar(255),
    payload ${blob} not null,
    retries integer not null,
    processafter timestamp(6) with time zone not null,
    status varchar(255) not null check (status in ('PENDING', 'ABORTED')),
    primary key (id)
);
create index hsearch_outbox_event_hash on hsearch_outbox_event (entityidhash);
create index hsearch_outbox_event_status on hsearch_outbox_event (status);
create index hsearch_outbox_event_after on hsearch_outbox_event (processafter);

create table hsearch_agent (
    id uuid not null,
    type varchar(255) not null
        check (type in ('EVENT_PROCESSING_DYNAMIC_SHARDING', 'EVENT_PROCESSING_STATIC_SHARDING', 'MASS_INDEXING')),
    name varchar(255) not null,
    expiration timestamp(6) with time zone not null,
    state varchar(255) not null check (state in ('RUNNING', 'WAITING', 'SUSPENDED')),
    totalshardcount integer,
    assignedshardindex integer,
    payload ${blob},
    tenantid varchar(255),
    primary key (id)
);
