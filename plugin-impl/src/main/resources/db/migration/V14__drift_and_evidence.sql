-- Whether job and task are still as they were, and what proves it. One text for H2 and PostgreSQL.

-- What the last check found: SAME, CHANGED or GONE; null = not checked yet
alter table migration_record add column drift_source varchar(10);
alter table migration_record add column drift_target varchar(10);
alter table migration_record add column drift_checked_at timestamp(6) with time zone;
-- whether any of both is not SAME: few of many records are
alter table migration_record add column drifted boolean default false not null;
create index migration_record_drifted on migration_record (tenant_id, drifted, created_at, id);

-- SHA-256 of the compared forms of both sides; null for what was compared by former versions
alter table record_verification add column source_hash varchar(64);
alter table record_verification add column target_hash varchar(64);

-- The last check of a record.
create sequence record_check_seq start with 1 increment by 50;
create table record_check (
    id             bigint primary key,
    tenant_id      bigint not null,
    record_id      bigint not null references migration_record (id),
    step           varchar(20) not null,
    -- what became of the job; null before it was read
    source         varchar(10),
    asked_by_id    varchar(100) not null,
    asked_by_name  varchar(500) not null,
    -- whether nobody asked for it
    background     boolean not null,
    asked_at       timestamp(6) with time zone not null,
    ended_at       timestamp(6) with time zone,
    due_at         timestamp(6) with time zone not null,
    -- null = waits for admission
    admitted_at    timestamp(6) with time zone,
    correlation_id varchar(64),
    defects        integer not null,
    retry_since    timestamp(6) with time zone,
    retry_count    integer not null,
    version        integer not null
);
create index record_check_record on record_check (record_id, id);
create index record_check_ended on record_check (ended_at, id);

-- Keys of this installation; of all nodes on this database. The private one is read by nobody but its owner.
create table installation_key (
    purpose     varchar(20) primary key,
    -- X.509 and PKCS#8, in Base64
    public_key  varchar(1000) not null,
    private_key varchar(1000) not null,
    created_at  timestamp(6) with time zone not null
);
