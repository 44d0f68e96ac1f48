-- The chain of the audit. One text for H2 and PostgreSQL.

-- address of the client; empty for entries of former versions
alter table audit_entry add column client_address varchar(60) default '' not null;
alter table audit_entry alter column object_id set data type varchar(1000);
-- former versions had the codes that were accepted in the place of the result
update audit_entry set object_id = object_id || ' ' || result, result = 'OK' where action = 'ACCEPT_FINDINGS';

-- All three are null until the entry is sealed, some seconds after it was written; those of former versions are sealed after the upgrade.
alter table audit_entry add column chain_position bigint;
alter table audit_entry add column previous_hash varchar(64);
alter table audit_entry add column hash varchar(64);
create unique index audit_entry_chain on audit_entry (tenant_id, chain_position);

-- A key of a former version has no chain yet, which begins once; with a new key it begins at once.
alter table installation_key add column chain_begun boolean default false not null;

-- Where the chain of a tenant begins and ends; who seals or deletes entries holds its row.
create table audit_head (
    tenant_id      bigint primary key,
    -- the last entry that was deleted; position 0 before there is one
    first_position bigint not null,
    first_hash     varchar(64) not null,
    -- the last entry that was sealed; position 0 before there is one
    last_position  bigint not null,
    last_hash      varchar(64) not null,
    -- when the six columns were signed, and the signature of the installation's key, in Base64
    signed_at      timestamp(6) with time zone not null,
    signature      varchar(200) not null,
    -- the last entry that was forwarded
    forwarded      bigint not null,
    -- what the last check found: null before it; broken = first entry that does not fit
    checked_at     timestamp(6) with time zone,
    checked_up_to  bigint,
    broken         bigint
);
