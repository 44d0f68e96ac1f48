CREATE TEMPORARY TABLE logins (
  user_id STRING,
  ip STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'logins',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'logins_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE segments (
  user_id STRING,
  segment STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'segments',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'segments_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO segments SELECT user_id, user_segment(user_id, ip) FROM logins;
