CREATE TEMPORARY TABLE k_in (
  `order` BIGINT,
  `group` STRING,
  `timestamp` TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'k_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'k_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE k_out (
  `order` BIGINT
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO k_out SELECT `order` FROM k_in WHERE `group` <> 'test';
