-- The one flow engine. One text for H2 and PostgreSQL.

-- What every flow has. Nearly all of a million records have ended: nobody reads when they are due, and a default costs no rewriting of them.
alter table migration_record add column due_at timestamp(6) with time zone
    default timestamp with time zone '1970-01-01 00:00:00+00:00' not null;
-- null = waits for admission
alter table migration_record add column admitted_at timestamp(6) with time zone;
-- how many writes were begun
alter table migration_record add column rounds integer default 0 not null;
-- unexpected errors since the write was sent whose end is not known
alter table migration_record add column defects integer default 0 not null;
-- what steps remember for later ones, as JSON; null = nothing
alter table migration_record add column step_memory varchar(100000);

alter table record_undo add column due_at timestamp(6) with time zone
    default timestamp with time zone '1970-01-01 00:00:00+00:00' not null;
alter table record_undo add column admitted_at timestamp(6) with time zone;
alter table record_undo add column rounds integer default 0 not null;
alter table record_undo add column defects integer default 0 not null;
alter table record_undo add column submit_id bigint;
-- the request that asked for it, for the log
alter table record_undo add column correlation_id varchar(64);
create index record_undo_ended on record_undo (ended_at, id);

alter table publication add column due_at timestamp(6) with time zone
    default timestamp with time zone '1970-01-01 00:00:00+00:00' not null;
alter table publication add column admitted_at timestamp(6) with time zone;
alter table publication add column defects integer default 0 not null;
alter table publication add column step_memory varchar(1000000);
alter table publication add column correlation_id varchar(64);
-- what the source job did then
alter table publication_item add column run_state varchar(20);
create index publication_ended on publication (ended_at, id);

update migration_record set due_at = created_at, admitted_at = case when status = 'WAITING' then null else created_at end
    where status in ('WAITING', 'MIGRATING', 'SUBMITTING');
update record_undo set due_at = asked_at, admitted_at = asked_at where ended_at is null;
update publication set due_at = asked_at, admitted_at = asked_at where ended_at is null;

-- Steps of the former engine. Whatever may have been written goes to the step that looks.
update migration_record set step = case step
        when 'WRITE' then 'LOOK_UP' when 'SUBMIT' then 'LOOK_AT_SUBMIT' when 'COMPARE' then 'READ_RUN' else step end
    where status in ('WAITING', 'MIGRATING', 'SUBMITTING');
update record_undo set step = case step when 'WRITE' then 'LOOK' when 'SUBMIT' then 'LOOK_AT_SUBMIT' else step end
    where ended_at is null;
update publication set step = case step
        when 'LOOK_AT_JOBS' then 'READ_RUNS' when 'COLLECT' then 'LIST_PENDING' when 'SEND_FILES' then 'LOOK_AT_FILES'
        when 'SEND_TASKS' then 'LOOK_AT_TASKS' when 'COMPARE' then 'READ_INSTANCES' else step end
    where ended_at is null;

-- The reconciler writes the executions of the new engine.
delete from scheduled_tasks where task_name in ('migrate-record', 'follow-up');

-- The journal: one row a write of a flow. A publication is about many records.
alter table write_intent alter column record_id drop not null;
alter table write_intent add column flow_kind varchar(20);
alter table write_intent add column flow_number bigint;
alter table write_intent add column settles_at timestamp(6) with time zone;
-- names the flow while the intent is open, e.g. migrate-12; null once it is closed: at most one open intent a flow
alter table write_intent add column open_key varchar(100);

-- An open intent belongs to the undo or the publication that runs, else to the record.
update write_intent set flow_kind = 'UNDO', flow_number = (
        select max(u.id) from record_undo u where u.record_id = write_intent.record_id and u.ended_at is null)
    where closed_at is null and exists (
        select 1 from record_undo u where u.record_id = write_intent.record_id and u.ended_at is null
            and (write_intent.action in ('RESTORE', 'DELETE')
                or write_intent.action = 'SUBMIT' and write_intent.opened_at >= u.asked_at));
update write_intent set flow_kind = 'PUBLISH', flow_number = (
        select max(p.id) from publication p join publication_item i on i.publication_id = p.id
        where i.record_id = write_intent.record_id and p.ended_at is null)
    where closed_at is null and action = 'PUBLISH' and exists (
        select 1 from publication p join publication_item i on i.publication_id = p.id
        where i.record_id = write_intent.record_id and p.ended_at is null);
update write_intent set flow_kind = 'MIGRATE', flow_number = record_id
    where closed_at is null and flow_kind is null and action in ('CREATE', 'UPDATE', 'SUBMIT') and exists (
        select 1 from migration_record r where r.id = write_intent.record_id and r.step <> 'NONE');

-- The former journal had a row a record for one publish: the first one stands for all. An undo or a record that was begun again may have
-- left an older one: the newest counts. What belongs to nothing that runs was left by what ended without knowing. None of them is known.
update write_intent set closed_at = current_timestamp, result = 'UNSETTLED'
    where closed_at is null and (flow_kind is null
        or flow_kind = 'PUBLISH' and exists (
            select 1 from write_intent o where o.flow_kind = 'PUBLISH' and o.flow_number = write_intent.flow_number
                and o.id < write_intent.id)
        or flow_kind <> 'PUBLISH' and exists (
            select 1 from write_intent o where o.flow_kind = write_intent.flow_kind
                and o.flow_number = write_intent.flow_number and o.id > write_intent.id));
update write_intent
    set settles_at = opened_at + interval '2' minute, open_key = lower(flow_kind) || '-' || cast(flow_number as varchar(20))
    where closed_at is null;
alter table write_intent add constraint write_intent_open unique (open_key);

-- Places for calls: one time stamp a quota, shared by all nodes. No tenant: the quota belongs to the key.
create table quota_bucket (
    bucket  varchar(500) primary key,
    -- microseconds since 1970 by the database's clock: the first place that is not taken
    next_at bigint not null
);
drop table call_line;

-- Processes that work on the database.
create table engine_node (
    name          varchar(100) primary key,
    started_at    timestamp(6) with time zone not null,
    heartbeat_at  timestamp(6) with time zone not null
);
-- the process that runs the first request; null for those of a former version
alter table idempotency_key add column node varchar(100);
