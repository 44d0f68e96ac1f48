-- What the target offered when the batch was accepted, once for all its records. One text for H2 and PostgreSQL.
-- null = not known, as for the batches of former versions: their records ask for it themselves
alter table migration_batch add column offer_hash varchar(64);
