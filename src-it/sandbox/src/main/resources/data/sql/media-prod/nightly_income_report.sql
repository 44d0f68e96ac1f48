CREATE TEMPORARY TABLE t_in (
  id BIGINT,
  body STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'nightly_income_repor',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 't_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE t_out (
  id BIGINT,
  body STRING
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO t_out SELECT id, body FROM t_in WHERE body <> 'nightly_income_repor';
