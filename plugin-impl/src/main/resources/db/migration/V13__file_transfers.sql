-- Files that are moved into a project before the tasks that need them. One text for H2 and PostgreSQL.

-- false for the batches of former versions: their records say what to upload
alter table migration_batch add column move_dependencies boolean default false not null;

create sequence file_transfer_seq start with 1 increment by 50;

-- One file on its way into one project, once for all records that need it. An ended one stays, a further need begins a new one.
create table file_transfer (
    id                 bigint primary key,
    tenant_id          bigint not null,
    -- the batch whose record asked first; it says where the source is
    batch_id           bigint not null references migration_batch (id),
    project_id         bigint not null,
    env                varchar(10) not null,
    name               varchar(500) not null,
    address            varchar(4000) not null,
    -- class that must be in the file; null for none
    class_name         varchar(1000),
    -- names project and file while the move is open, null once it has ended: a file is moved once at a time
    open_key           varchar(600),
    step               varchar(20) not null,
    asked_by_id        varchar(100) not null,
    asked_by_name      varchar(500) not null,
    asked_at           timestamp(6) with time zone not null,
    ended_at           timestamp(6) with time zone,
    -- the copy in the target's storage; null before there is one
    storage_address    varchar(2000),
    size_bytes         bigint,
    sha256             varchar(64),
    -- why the file was not moved; null unless it was not
    finding_code       varchar(100),
    finding_parameters varchar(8000),
    rounds             integer not null,
    due_at             timestamp(6) with time zone not null,
    -- null = waits for admission
    admitted_at        timestamp(6) with time zone,
    defects            integer not null,
    correlation_id     varchar(64),
    retry_since        timestamp(6) with time zone,
    retry_count        integer not null,
    version            integer not null,
    constraint file_transfer_open unique (open_key)
);
create index file_transfer_name on file_transfer (tenant_id, project_id, name, id);
create index file_transfer_ended on file_transfer (ended_at, id);
