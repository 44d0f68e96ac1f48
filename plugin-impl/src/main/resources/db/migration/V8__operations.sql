-- Whether administrators let new work in, for all nodes of a tenant.
create table drain_switch (
    tenant_id  bigint primary key,
    draining   boolean not null,
    since      timestamp(6) with time zone not null,
    user_id    varchar(100) not null,
    user_name  varchar(500) not null
);

-- The request that started or took up the record, for the log; and since when the record is in its stage.
alter table migration_record add column correlation_id varchar(64);
alter table migration_record add column stage_since timestamp(6) with time zone;
