CREATE TEMPORARY TABLE activity (
  user_id STRING,
  page STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '1' MINUTE
) WITH (
  'connector' = 'datahub',
  'endPoint' = 'dh-cn-shanghai.datahub.example',
  'project' = 'retail_web',
  'topic' = 'activity',
  'accessId' = '${secret_values.dh_id}',
  'accessKey' = '${secret_values.dh_key}'
);

CREATE TEMPORARY TABLE user_sessions (
  user_id STRING,
  session_start TIMESTAMP(3),
  session_end TIMESTAMP(3),
  pages BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'dws_user_sessions',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

INSERT INTO user_sessions
SELECT
  user_id,
  SESSION_START(ts, INTERVAL '30' MINUTE),
  SESSION_END(ts, INTERVAL '30' MINUTE),
  COUNT(page)
FROM activity
GROUP BY user_id, SESSION(ts, INTERVAL '30' MINUTE);
