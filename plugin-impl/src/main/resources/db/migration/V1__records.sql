-- Every table carries tenant_id from the first migration: it is dear to add later.
-- One text for H2 and PostgreSQL.

create sequence migration_batch_seq start with 1 increment by 50;
create sequence migration_record_seq start with 1 increment by 50;
create sequence record_event_seq start with 1 increment by 50;
create sequence record_finding_seq start with 1 increment by 50;
create sequence write_intent_seq start with 1 increment by 50;
create sequence audit_entry_seq start with 1 increment by 50;
create sequence idempotency_key_seq start with 1 increment by 50;

create table migration_batch (
    id                  bigint primary key,
    tenant_id           bigint not null,
    project_id          bigint not null,
    env                 varchar(10) not null,
    project_name        varchar(500) not null,
    same_name_policy    varchar(20) not null,
    source_platform     varchar(40) not null,
    compute_source_id   bigint not null,
    compute_source_name varchar(500) not null,
    source_region       varchar(100) not null,
    source_endpoint     varchar(500) not null,
    source_workspace    varchar(200) not null,
    source_namespace    varchar(200) not null,
    credential_ref      varchar(200) not null,
    created_at          timestamp(6) with time zone not null,
    created_by_id       varchar(100) not null,
    created_by_name     varchar(500) not null
);

create table migration_record (
    id                  bigint primary key,
    tenant_id           bigint not null,
    batch_id            bigint not null references migration_batch (id),
    position_in_batch   integer not null,
    deployment_id       varchar(200) not null,
    object_name         varchar(1000) not null,
    target_name         varchar(63) not null,
    file_format         varchar(30) not null,
    project_id          bigint not null,
    env                 varchar(10) not null,
    project_name        varchar(500) not null,
    same_name_policy    varchar(20) not null,
    accepted_findings   varchar(2000) not null,
    status              varchar(20) not null,
    stage               varchar(20),
    step                varchar(20) not null,
    waiting_code        varchar(100),
    waiting_parameters  varchar(4000),
    failure_code        varchar(100),
    failure_parameters  varchar(8000),
    outcome             varchar(30),
    publication_status  varchar(20) not null,
    publication_message varchar(4000),
    publication_at      timestamp(6) with time zone,
    undone_at           timestamp(6) with time zone,
    undone_by_id        varchar(100),
    undone_by_name      varchar(500),
    migrator_id         varchar(100) not null,
    migrator_name       varchar(500) not null,
    created_at          timestamp(6) with time zone not null,
    finished_at         timestamp(6) with time zone,
    attempt             integer not null,
    previous_record_id  bigint,
    migration_key       varchar(40) not null,
    -- Both are null once the record is terminal; they decide races between two starts.
    busy_key            varchar(500),
    target_key          varchar(200),
    snapshot_hash       varchar(64),
    draft_hash          varchar(64),
    pre_image_hash      varchar(64),
    overwrite_file_id   varchar(100),
    overwrite_version   bigint,
    file_id             varchar(100),
    task_version        bigint,
    task_url            varchar(2000),
    task_directory      varchar(1000),
    task_owner_id       varchar(100),
    async_id            bigint,
    submit_id           bigint,
    submit_started_at   timestamp(6) with time zone,
    retry_since         timestamp(6) with time zone,
    retry_count         integer not null,
    version             integer not null,
    constraint migration_record_busy unique (busy_key),
    constraint migration_record_target unique (target_key),
    constraint migration_record_key unique (migration_key)
);

create index migration_record_batch on migration_record (batch_id, position_in_batch);
create index migration_record_created on migration_record (tenant_id, created_at, id);
create index migration_record_job on migration_record (tenant_id, deployment_id, id);
create index migration_record_project on migration_record (tenant_id, project_id, created_at, id);
create index migration_record_status on migration_record (tenant_id, status, created_at, id);
create index migration_record_migrator on migration_record (tenant_id, migrator_id, created_at, id);
create index migration_record_finished on migration_record (tenant_id, finished_at, id);
create index migration_record_name on migration_record (tenant_id, object_name, id);

create table record_event (
    id          bigint primary key,
    tenant_id   bigint not null,
    record_id   bigint not null references migration_record (id),
    at          timestamp(6) with time zone not null,
    stage       varchar(20),
    level       varchar(20) not null,
    code        varchar(100) not null,
    parameters  varchar(8000) not null,
    request_id  varchar(200)
);
create index record_event_record on record_event (record_id, id);

create table record_finding (
    id             bigint primary key,
    tenant_id      bigint not null,
    record_id      bigint not null references migration_record (id),
    code           varchar(100) not null,
    severity       varchar(20) not null,
    parameters     varchar(8000) not null,
    line_number    integer,
    column_number  integer
);
create index record_finding_record on record_finding (record_id, id);

-- The journal of outside effects (D7): written before the call, completed right after it.
create table write_intent (
    id               bigint primary key,
    tenant_id        bigint not null,
    record_id        bigint not null references migration_record (id),
    action           varchar(20) not null,
    file_id          varchar(100),
    expected_version bigint,
    opened_at        timestamp(6) with time zone not null,
    closed_at        timestamp(6) with time zone,
    result           varchar(30),
    request_id       varchar(200)
);
create index write_intent_record on write_intent (record_id, id);

-- Snapshots, drafts and pre-images, stored once by the hash of their text, compressed.
create table stored_content (
    hash        varchar(64) not null,
    tenant_id   bigint not null,
    body        bytea not null,
    created_at  timestamp(6) with time zone not null,
    primary key (hash, tenant_id)
);

create table record_verification (
    record_id    bigint primary key references migration_record (id),
    tenant_id    bigint not null,
    checked_at   timestamp(6) with time zone,
    fields_hash  varchar(64) not null
);

-- One row for each change of a record that somebody may be watching.
create table change_feed (
    id         bigint generated by default as identity primary key,
    tenant_id  bigint not null,
    record_id  bigint not null,
    project_id bigint not null,
    status     varchar(20) not null,
    stage      varchar(20),
    at         timestamp(6) with time zone not null
);

create table idempotency_key (
    id            bigint primary key,
    tenant_id     bigint not null,
    user_id       varchar(100) not null,
    key_text      varchar(255) not null,
    request_hash  varchar(64) not null,
    batch_id      bigint,
    created_at    timestamp(6) with time zone not null,
    constraint idempotency_key_unique unique (tenant_id, user_id, key_text)
);
create index idempotency_key_age on idempotency_key (created_at);

create table audit_entry (
    id         bigint primary key,
    tenant_id  bigint not null,
    at         timestamp(6) with time zone not null,
    user_id    varchar(100) not null,
    user_name  varchar(500) not null,
    action     varchar(40) not null,
    object_id  varchar(200) not null,
    result     varchar(100) not null
);
create index audit_entry_at on audit_entry (tenant_id, at);

-- Owned by db-scheduler; its column names are fixed.
create table scheduled_tasks (
    task_name             varchar(100) not null,
    task_instance         varchar(100) not null,
    task_data             bytea,
    execution_time        timestamp(6) with time zone not null,
    picked                boolean not null,
    picked_by             varchar(50),
    last_success          timestamp(6) with time zone,
    last_failure          timestamp(6) with time zone,
    consecutive_failures  integer,
    last_heartbeat        timestamp(6) with time zone,
    version               bigint not null,
    priority              smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority, execution_time);
