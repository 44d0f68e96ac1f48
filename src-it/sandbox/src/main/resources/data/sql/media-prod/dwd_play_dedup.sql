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

CREATE TEMPORARY TABLE plays_once (
  play_id STRING,
  video_id BIGINT,
  user_id STRING,
  seconds INT,
  PRIMARY KEY (play_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'plays_once',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'key.format' = 'json',
  'value.format' = 'json'
);

INSERT INTO plays_once
SELECT play_id, video_id, user_id, seconds
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY play_id ORDER BY event_time DESC) AS n FROM plays)
WHERE n = 1;
