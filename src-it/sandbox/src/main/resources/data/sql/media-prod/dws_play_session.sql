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

CREATE TEMPORARY TABLE dws_play_session_t (
  user_id STRING,
  started TIMESTAMP(3),
  videos BIGINT,
  seconds BIGINT,
  PRIMARY KEY (user_id, started) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.dws_play_session_t',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

INSERT INTO dws_play_session_t
SELECT user_id, SESSION_START(event_time, INTERVAL '20' MINUTE), COUNT(DISTINCT video_id), SUM(seconds)
FROM plays
GROUP BY user_id, SESSION(event_time, INTERVAL '20' MINUTE);
