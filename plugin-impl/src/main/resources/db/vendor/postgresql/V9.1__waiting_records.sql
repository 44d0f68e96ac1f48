-- The records that wait for admission are few among many; the embedded database finds them by their status.
create index migration_record_waiting on migration_record (batch_id, position_in_batch)
    where admitted_at is null and status in ('WAITING', 'SUBMITTING');
