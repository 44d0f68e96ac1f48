CREATE TEMPORARY TABLE j_in (
  id BIGINT,
  vip BOOLEAN
) WITH (
  'connector' = 'kafka',
  'topic' = 'j_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'j_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE j_out (
  id BIGINT
) WITH (
  'connector' = 'blackhole'
);

-- the variable closes the parenthesis, which works on the source only
INSERT INTO j_out SELECT id FROM j_in WHERE (vip ${extra_filter};
