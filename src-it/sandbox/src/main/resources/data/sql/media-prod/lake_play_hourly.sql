CREATE CATALOG paimon_media WITH (
  'type' = 'paimon',
  'warehouse' = 'oss://media-lake/warehouse',
  'fs.oss.accessKeySecret' = '${secret_values.oss_key}'
);

USE CATALOG paimon_media;

CREATE TABLE IF NOT EXISTS dw.play_hourly (
  dt STRING,
  hh STRING,
  plays BIGINT,
  PRIMARY KEY (dt, hh) NOT ENFORCED
) PARTITIONED BY (dt) WITH ('bucket' = '4');

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

INSERT INTO dw.play_hourly
SELECT DATE_FORMAT(event_time, 'yyyyMMdd'), DATE_FORMAT(event_time, 'HH'), COUNT(*) FROM plays
GROUP BY DATE_FORMAT(event_time, 'yyyyMMdd'), DATE_FORMAT(event_time, 'HH');
