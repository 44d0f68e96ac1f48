CREATE TEMPORARY TABLE b_in (
  x BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'b_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'b_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE b_out (
  x BIGINT
) WITH (
  'connector' = 'blackhole'
);
INSERT INTO b_out SELECT x FROM b_in