CREATE TEMPORARY TABLE a_in (
  x BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'a_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'a_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE a_out (
  x BIGINT
) WITH (
  'connector' = 'blackhole'
);
-- edited on Windows
INSERT INTO a_out SELECT x FROM a_in;   	
