CREATE TEMPORARY TABLE page_views (
  user_id STRING,
  channel STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '15' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'web_page_views',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE uv_hourly (
  hour_start TIMESTAMP(3),
  pv BIGINT,
  uv BIGINT,
  uv_app BIGINT,
  uv_web BIGINT,
  PRIMARY KEY (hour_start) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'dws_uv_hourly',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'key.format' = 'json',
  'value.format' = 'json'
);

INSERT INTO uv_hourly
SELECT
  window_start,
  COUNT(*),
  COUNT(DISTINCT user_id),
  COUNT(DISTINCT user_id) FILTER (WHERE channel = 'APP'),
  COUNT(DISTINCT user_id) FILTER (WHERE channel = 'WEB')
FROM TABLE(TUMBLE(TABLE page_views, DESCRIPTOR(ts), INTERVAL '1' HOUR))
GROUP BY window_start, window_end;
