CREATE TEMPORARY TABLE partner_stock_pull_in (
  id STRING,
  amount DECIMAL(18, 2),
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'partner_stock_pull',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE partner_stock_pull_out (
  id STRING,
  total DECIMAL(18, 2)
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO partner_stock_pull_out
SELECT id, SUM(amount) FROM partner_stock_pull_in GROUP BY id;
