CREATE TEMPORARY TABLE plays (
  play_id STRING,
  video_id BIGINT,
  user_id STRING,
  seconds INT,
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '10' SECOND,
  proc AS PROCTIME()
) WITH (
  'connector' = 'kafka',
  'topic' = 'plays',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'plays_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE video (
  video_id BIGINT,
  title STRING,
  author_id BIGINT,
  PRIMARY KEY (video_id) NOT ENFORCED
) WITH (
  'connector' = 'rds',
  'url' = 'jdbc:mysql://${db_host}:3306/media',
  'userName' = 'flink',
  'password' = '${secret_values.media_mysql_pw}',
  'tableName' = 'video',
  'cache' = 'LRU',
  'cacheSize' = '10000'
);

CREATE TEMPORARY TABLE plays_wide (
  play_id STRING,
  title STRING,
  author_id BIGINT,
  seconds INT
) WITH (
  'connector' = 'kafka',
  'topic' = 'plays_wide',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'plays_wide_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO plays_wide
SELECT p.play_id, v.title, v.author_id, p.seconds
FROM plays AS p
LEFT JOIN video FOR SYSTEM_TIME AS OF p.proc AS v ON p.video_id = v.video_id;
