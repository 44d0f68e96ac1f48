CREATE TEMPORARY TABLE stock_moves (
  sku STRING,
  warehouse STRING,
  delta INT,
  moved_at TIMESTAMP(3),
  WATERMARK FOR moved_at AS moved_at - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'wms_stock_moves',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE stock_alerts (
  sku STRING,
  warehouse STRING,
  stock BIGINT,
  PRIMARY KEY (sku, warehouse) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'wms_stock_alerts',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'key.format' = 'json',
  'value.format' = 'json'
);

INSERT INTO stock_alerts
SELECT sku, warehouse, SUM(CAST(delta AS BIGINT)) AS stock
FROM stock_moves
GROUP BY sku, warehouse
HAVING SUM(CAST(delta AS BIGINT)) < 20;
