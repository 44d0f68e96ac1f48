CREATE TEMPORARY TABLE orders_topic (
  order_id BIGINT,
  shop_id BIGINT,
  order_time TIMESTAMP(3),
  WATERMARK FOR order_time AS order_time - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'ods_orders_created',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE payments_topic (
  payment_id STRING,
  order_id BIGINT,
  amount DECIMAL(12, 2),
  paid_at TIMESTAMP(3),
  WATERMARK FOR paid_at AS paid_at - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'ods_payments',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE payment_success (
  payment_id STRING,
  order_id BIGINT,
  shop_id BIGINT,
  amount_masked STRING,
  paid_at TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'dwd_payment_success',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

INSERT INTO payment_success
SELECT p.payment_id, o.order_id, o.shop_id, mask_amount(CAST(p.amount AS STRING)), p.paid_at
FROM payments_topic AS p
JOIN orders_topic AS o
ON p.order_id = o.order_id
AND p.paid_at BETWEEN o.order_time AND o.order_time + INTERVAL '2' HOUR;
