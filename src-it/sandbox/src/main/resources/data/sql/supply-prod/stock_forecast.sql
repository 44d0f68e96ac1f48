CREATE TEMPORARY TABLE stock_forecast_in (
  id STRING,
  amount DECIMAL(18, 2),
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'stock_forecast',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE stock_forecast_out (
  id STRING,
  total DECIMAL(18, 2)
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO stock_forecast_out
SELECT id, SUM(amount) FROM stock_forecast_in GROUP BY id;
