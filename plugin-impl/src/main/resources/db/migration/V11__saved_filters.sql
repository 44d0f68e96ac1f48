-- Filters of the list of records that a person keeps under a name. One text for H2 and PostgreSQL.
create sequence saved_filter_seq start with 1 increment by 50;
create table saved_filter (
    id          bigint primary key,
    tenant_id   bigint not null,
    user_id     varchar(100) not null,
    name        varchar(60) not null,
    -- the query of the list's address
    address     varchar(4000) not null,
    -- whether the list opens with it
    is_default  boolean not null,
    created_at  timestamp(6) with time zone not null,
    constraint saved_filter_name unique (tenant_id, user_id, name)
);
