-- Credentials of sources that administrators store. One text for H2 and PostgreSQL.
create sequence source_credential_seq start with 1 increment by 50;

create table source_credential (
    id                bigint primary key,
    tenant_id         bigint not null,
    -- name that compute sources refer to
    ref               varchar(200) not null,
    -- PLATFORM or OBJECT_STORE
    purpose           varchar(20) not null,
    access_key_id     varchar(200) not null,
    -- encrypted, in Base64; the first bytes name the key
    access_key_secret varchar(4000) not null,
    security_token    varchar(16000),
    expires_at        timestamp(6) with time zone,
    -- of the object store
    endpoint          varchar(1000),
    region            varchar(100),
    changed_at        timestamp(6) with time zone not null,
    changed_by_id     varchar(100) not null,
    changed_by_name   varchar(500) not null,
    constraint source_credential_unique unique (tenant_id, ref, purpose)
);
