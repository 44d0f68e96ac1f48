-- Lines of places for calls, one for each quota of a platform; shared by all nodes. No tenant: the quota belongs to the key.
create table call_line (
    bucket  varchar(500) primary key,
    -- microseconds since 1970 by the database's clock: the first place that is not taken
    next_at bigint not null
);
