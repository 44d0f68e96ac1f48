CREATE TEMPORARY TABLE plays (
  play_id STRING,
  video_id BIGINT,
  user_id STRING,
  seconds INT,
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '10' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'plays',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'plays_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE watch_time (
  user_id STRING,
  last_hour BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'watch_time',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'watch_time_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO watch_time
SELECT user_id, SUM(seconds) OVER (
  PARTITION BY user_id ORDER BY event_time
  RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW)
FROM plays;
