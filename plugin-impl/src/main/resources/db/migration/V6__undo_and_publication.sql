-- Undo and publication of records. One text for H2 and PostgreSQL.

alter table migration_record add column undo_status varchar(20);
alter table migration_record add column undo_failure_code varchar(100);
alter table migration_record add column undo_failure_parameters varchar(8000);
alter table migration_record add column undo_at timestamp(6) with time zone;
alter table migration_record add column publication_failure_code varchar(100);
alter table migration_record add column publication_failure_parameters varchar(8000);

-- Which records wrote a task.
create index migration_record_task on migration_record (tenant_id, file_id, id);

create sequence record_undo_seq start with 1 increment by 50;
create sequence publication_seq start with 1 increment by 50;
create sequence publication_item_seq start with 1 increment by 50;

-- One asked-for undo of one record. A failed one stays; a further one continues where it stood.
create table record_undo (
    id                bigint primary key,
    tenant_id         bigint not null,
    record_id         bigint not null references migration_record (id),
    step              varchar(20) not null,
    effect            varchar(20) not null,
    asked_by_id       varchar(100) not null,
    asked_by_name     varchar(500) not null,
    asked_at          timestamp(6) with time zone not null,
    ended_at          timestamp(6) with time zone,
    file_id           varchar(100) not null,
    expected_version  bigint not null,
    -- version that holds the former content; null until it was given back
    restored_version  bigint,
    submit_again      boolean not null,
    async_id          bigint,
    submit_started_at timestamp(6) with time zone,
    retry_since       timestamp(6) with time zone,
    retry_count       integer not null,
    version           integer not null
);
create index record_undo_record on record_undo (record_id, id);
create index record_undo_task on record_undo (tenant_id, file_id, id);

-- Tasks of one project that are published together, and what they need.
create table publication (
    id            bigint primary key,
    tenant_id     bigint not null,
    project_id    bigint not null,
    step          varchar(20) not null,
    asked_by_id   varchar(100) not null,
    asked_by_name varchar(500) not null,
    asked_at      timestamp(6) with time zone not null,
    ended_at      timestamp(6) with time zone,
    -- after the platform refused several objects at once, each is sent alone, so that only the wrong one fails
    one_by_one    boolean not null,
    sent_at       timestamp(6) with time zone,
    retry_since   timestamp(6) with time zone,
    retry_count   integer not null,
    version       integer not null
);

create table publication_item (
    id              bigint primary key,
    tenant_id       bigint not null,
    publication_id  bigint not null references publication (id),
    -- null for a file or a function that tasks of the publication need
    record_id       bigint references migration_record (id),
    object_type     varchar(40) not null,
    object_id       varchar(100) not null,
    object_name     varchar(500) not null,
    object_version  varchar(40) not null,
    submit_id       bigint,
    -- newest publish record of the object before it was sent; later ones are of this publication
    seen_id         bigint not null,
    state           varchar(20) not null,
    -- run of the source job before the publication
    run_known       boolean not null,
    run_job_id      varchar(200),
    run_started_at  timestamp(6) with time zone
);
create index publication_item_publication on publication_item (publication_id, id);
create index publication_item_record on publication_item (record_id, id);

-- Comparison of the running job with the instance in production.
create table record_running (
    record_id           bigint primary key references migration_record (id),
    tenant_id           bigint not null,
    checked_at          timestamp(6) with time zone not null,
    source_state        varchar(20) not null,
    instance_state      varchar(40),
    same_job            boolean,
    source_job_id       varchar(200),
    source_started_at   timestamp(6) with time zone,
    instance_job_id     varchar(200),
    instance_started_at timestamp(6) with time zone
);
