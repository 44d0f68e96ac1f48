CREATE TEMPORARY TABLE fx_rate_sync_in (
  id STRING,
  amount DECIMAL(18, 2),
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'fx_rate_sync',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE fx_rate_sync_out (
  id STRING,
  total DECIMAL(18, 2)
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO fx_rate_sync_out
SELECT id, SUM(amount) FROM fx_rate_sync_in GROUP BY id;
