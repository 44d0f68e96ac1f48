-- Sign-outs that the provider of OpenID Connect has told one node, for the others. One text for H2 and PostgreSQL.
create sequence sign_out_seq start with 1 increment by 50;
create table sign_out (
    id         bigint primary key,
    -- the session at the provider; null = all sessions of the subject
    session_id varchar(1000),
    -- who it is at the provider; null when the session says enough
    subject    varchar(1000),
    -- by the provider's clock; whoever has signed in after that is not meant
    issued_at  timestamp(6) with time zone not null,
    at         timestamp(6) with time zone not null
);
create index sign_out_at on sign_out (at);
