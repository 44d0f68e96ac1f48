-- The source's list of jobs as it was last read, one head a place.
create sequence source_inventory_seq start with 1 increment by 50;
create sequence source_job_seq start with 1 increment by 50;

create table source_inventory (
    id                  bigint primary key,
    tenant_id           bigint not null,
    source_platform     varchar(40) not null,
    source_workspace    varchar(200) not null,
    source_namespace    varchar(200) not null,
    -- how to reach it, as whoever looked last was told
    compute_source_id   bigint not null,
    compute_source_name varchar(500) not null,
    source_region       varchar(100) not null,
    source_endpoint     varchar(500) not null,
    credential_ref      varchar(200) not null,
    used_at             timestamp(6) with time zone not null,
    -- somebody looked at a list that was not fresh any more
    wanted_at           timestamp(6) with time zone,
    -- when the list was asked for that the rows are of; null = never read
    refreshed_at        timestamp(6) with time zone,
    attempted_at        timestamp(6) with time zone,
    failure_code        varchar(100),
    failure_parameters  varchar(8000),
    constraint source_inventory_place unique (tenant_id, source_platform, source_workspace, source_namespace)
);

create table source_job (
    id             bigint primary key,
    tenant_id      bigint not null,
    inventory_id   bigint not null references source_inventory (id),
    deployment_id  varchar(200) not null,
    name           varchar(1000) not null,
    task_type      varchar(30),
    supported      boolean not null,
    -- what the naming rule makes of the name, beside all other names of the place
    proposed_name  varchar(63) not null,
    modified_at    timestamp(6) with time zone,
    -- the job as the source's list tells it, as JSON
    summary        varchar(100000) not null,
    gone_at        timestamp(6) with time zone,
    constraint source_job_deployment unique (inventory_id, deployment_id)
);
create index source_job_name on source_job (inventory_id, name, deployment_id);
