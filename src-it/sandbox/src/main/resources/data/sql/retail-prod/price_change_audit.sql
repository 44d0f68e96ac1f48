CREATE TEMPORARY TABLE prices (
  sku STRING,
  price DECIMAL(10, 2),
  editor STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '1' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'pim_prices',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'debezium-json'
);

CREATE TEMPORARY TABLE price_audit (
  sku STRING,
  old_price DECIMAL(10, 2),
  new_price DECIMAL(10, 2),
  editor STRING,
  ts TIMESTAMP(3)
) WITH (
  'connector' = 'paimon',
  'path' = 'oss://retail-lake/audit/price_change',
  'auto-create' = 'true'
);

INSERT INTO price_audit
SELECT sku, old_price, price, editor, ts
FROM (
  SELECT sku, price, editor, ts, LAG(price, 1) OVER (PARTITION BY sku ORDER BY ts) AS old_price
  FROM prices
)
WHERE old_price IS NOT NULL AND ABS(price - old_price) / old_price > 0.3;
