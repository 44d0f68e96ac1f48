CREATE TEMPORARY TABLE views (
  user_id BIGINT,
  sku STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'app_sku_views',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE pushes (
  user_id BIGINT,
  sku STRING,
  seen BIGINT,
  ts TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'push_requests',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json',
  'sink.partitioner' = 'round-robin'
);

INSERT INTO pushes
SELECT user_id, sku, seen, ts
FROM (
  SELECT
    user_id,
    sku,
    ts,
    COUNT(*) OVER (
      PARTITION BY user_id, sku
      ORDER BY ts
      RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW
    ) AS seen
  FROM views
)
WHERE seen = 5;
