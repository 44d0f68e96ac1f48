CREATE TEMPORARY TABLE north (
  play_id STRING,
  video_id BIGINT,
  user_id STRING,
  seconds INT,
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '10' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'north',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'north_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE south (
  play_id STRING,
  video_id BIGINT,
  user_id STRING,
  seconds INT,
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '10' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'south',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'south_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE oversea (
  play_id STRING,
  video_id BIGINT,
  user_id STRING,
  seconds INT,
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '10' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'oversea',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'oversea_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE all_regions (
  region STRING,
  play_id STRING,
  seconds INT
) WITH (
  'connector' = 'kafka',
  'topic' = 'all_regions',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'all_regions_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO all_regions
SELECT 'north', play_id, seconds FROM north
UNION ALL
SELECT 'south', play_id, seconds FROM south
UNION ALL
SELECT 'oversea', play_id, seconds FROM oversea;
