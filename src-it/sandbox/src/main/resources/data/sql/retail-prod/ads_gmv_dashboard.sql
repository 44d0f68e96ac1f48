CREATE TEMPORARY TABLE paid_orders (
  shop_id BIGINT,
  amount DECIMAL(12, 2),
  paid_at TIMESTAMP_LTZ(3),
  WATERMARK FOR paid_at AS paid_at - INTERVAL '30' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'dwd_payment_success',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE gmv_today (
  window_end TIMESTAMP(3),
  shop_id BIGINT,
  gmv DECIMAL(38, 2)
) WITH (
  'connector' = 'hologres',
  'endpoint' = 'hgpost-retail.hologres.example:80',
  'dbname' = 'retail',
  'tablename' = 'ads.gmv_today',
  'username' = 'flink',
  'password' = '${secret_values.holo_pw}'
);

-- the curve of the big screen: a point every five minutes, starting over at midnight
INSERT INTO gmv_today
SELECT window_end, shop_id, SUM(amount) AS gmv
FROM TABLE(CUMULATE(TABLE paid_orders, DESCRIPTOR(paid_at), INTERVAL '5' MINUTES, INTERVAL '1' DAY))
GROUP BY window_start, window_end, shop_id;
