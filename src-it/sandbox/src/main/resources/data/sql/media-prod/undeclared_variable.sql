CREATE TEMPORARY TABLE i_in (
  id BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'i_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'i_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE i_out (
  id BIGINT
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO i_out SELECT id FROM i_in WHERE region = '${region_of_start}';
