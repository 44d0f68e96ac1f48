-- Assessments of whole sources: what each job would meet when it is migrated. One text for H2 and PostgreSQL.
create sequence assessment_seq start with 1 increment by 50;
create sequence assessed_job_seq start with 1 increment by 50;
create sequence assessment_finding_seq start with 1 increment by 50;

create table assessment (
    id                  bigint primary key,
    tenant_id           bigint not null,
    project_id          bigint not null,
    project_name        varchar(500) not null,
    started_by_id       varchar(100) not null,
    started_by_name     varchar(500) not null,
    started_at          timestamp(6) with time zone not null,
    finished_at         timestamp(6) with time zone,
    status              varchar(20) not null,
    -- the project while it runs, then null: one runs a project
    open_project        bigint,
    jobs_total          bigint not null,
    jobs_done           bigint not null,
    -- where in the list of jobs it goes on; null = at the first page
    next_cursor         varchar(4000),
    due_at              timestamp(6) with time zone not null,
    failing_since       timestamp(6) with time zone,
    -- why it failed; while it runs what it waits for
    failure_code        varchar(100),
    failure_parameters  varchar(8000),
    constraint assessment_open unique (tenant_id, open_project)
);
create index assessment_project on assessment (tenant_id, project_id, id);

create table assessed_job (
    id                  bigint primary key,
    assessment_id       bigint not null references assessment (id),
    deployment_id       varchar(200) not null,
    name                varchar(1000) not null,
    target_name         varchar(63) not null,
    task_type           varchar(30),
    kind                varchar(100) not null,
    readiness           varchar(20) not null,
    modified_at         timestamp(6) with time zone,
    constraint assessed_job_unique unique (assessment_id, deployment_id)
);
create index assessed_job_name on assessed_job (assessment_id, name, id);

create table assessment_finding (
    id                  bigint primary key,
    assessment_id       bigint not null references assessment (id),
    job_id              bigint not null references assessed_job (id),
    code                varchar(100) not null,
    severity            varchar(20) not null,
    -- what it is about: a file, a function, a queue; empty for nothing
    subject             varchar(500) not null,
    parameters          varchar(8000) not null,
    line_number         integer,
    column_number       integer
);
create index assessment_finding_code on assessment_finding (assessment_id, code);
create index assessment_finding_job on assessment_finding (job_id, id);
