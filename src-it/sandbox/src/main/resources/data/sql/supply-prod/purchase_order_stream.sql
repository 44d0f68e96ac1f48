CREATE TEMPORARY TABLE purchase_order_stream_in (
  id STRING,
  amount DECIMAL(18, 2),
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'purchase_order_stream',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE purchase_order_stream_out (
  id STRING,
  total DECIMAL(18, 2)
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO purchase_order_stream_out
SELECT id, SUM(amount) FROM purchase_order_stream_in GROUP BY id;
