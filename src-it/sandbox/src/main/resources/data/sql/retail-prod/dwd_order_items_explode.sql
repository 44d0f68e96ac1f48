CREATE TEMPORARY TABLE cart_checkout (
  order_id BIGINT,
  items ARRAY<ROW<sku STRING, quantity INT, price DECIMAL(10, 2)>>
) WITH (
  'connector' = 'kafka',
  'topic' = 'cart_checkout',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'json',
  'json.ignore-parse-errors' = 'true'
);

CREATE TEMPORARY TABLE order_items (
  order_id BIGINT,
  sku STRING,
  quantity INT,
  price DECIMAL(10, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'ods_order_items',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

INSERT INTO order_items
SELECT c.order_id, t.sku, t.quantity, t.price
FROM cart_checkout AS c
CROSS JOIN UNNEST(c.items) AS t (sku, quantity, price);
