-- Entries that are not sealed yet, the oldest first: after an upgrade there may be very many. One text for H2 and PostgreSQL.
create index audit_entry_waiting on audit_entry (tenant_id, chain_position, at, id);
