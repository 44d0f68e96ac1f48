CREATE TEMPORARY TABLE plays (
  play_id STRING,
  video_id BIGINT,
  user_id STRING,
  seconds INT,
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '10' SECOND,
  device STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'plays',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'plays_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE device_matrix (
  video_id BIGINT,
  phone BIGINT,
  tv BIGINT,
  pad BIGINT,
  PRIMARY KEY (video_id) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.device_matrix',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

INSERT INTO device_matrix
SELECT video_id,
       SUM(CASE device WHEN 'phone' THEN 1 ELSE 0 END),
       SUM(CASE device WHEN 'tv' THEN 1 ELSE 0 END),
       SUM(CASE device WHEN 'pad' THEN 1 ELSE 0 END)
FROM plays GROUP BY video_id;
