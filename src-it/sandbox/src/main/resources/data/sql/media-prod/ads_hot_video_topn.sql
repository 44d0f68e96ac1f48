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

CREATE TEMPORARY TABLE ads_hot_video_t (
  hour_start TIMESTAMP(3),
  rank_no BIGINT,
  video_id BIGINT,
  plays BIGINT,
  PRIMARY KEY (hour_start, rank_no) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.ads_hot_video_t',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

INSERT INTO ads_hot_video_t
SELECT hour_start, rank_no, video_id, plays
FROM (
  SELECT hour_start, video_id, plays,
         ROW_NUMBER() OVER (PARTITION BY hour_start ORDER BY plays DESC) AS rank_no
  FROM (
    SELECT window_start AS hour_start, video_id, COUNT(*) AS plays
    FROM TABLE(TUMBLE(TABLE plays, DESCRIPTOR(event_time), INTERVAL '1' HOUR))
    GROUP BY window_start, window_end, video_id
  )
)
WHERE rank_no <= 100;
