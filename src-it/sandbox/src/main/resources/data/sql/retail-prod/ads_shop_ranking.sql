CREATE TEMPORARY TABLE shop_orders (
  shop_id BIGINT,
  amount DECIMAL(12, 2),
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'dwd_shop_orders',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE shop_ranking (
  window_start TIMESTAMP(3),
  place BIGINT,
  shop_id BIGINT,
  amount DECIMAL(38, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'ads_shop_ranking',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

INSERT INTO shop_ranking
SELECT window_start, place, shop_id, amount
FROM (
  SELECT
    window_start,
    shop_id,
    amount,
    ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY amount DESC) AS place
  FROM (
    SELECT window_start, window_end, shop_id, SUM(amount) AS amount
    FROM TABLE(TUMBLE(TABLE shop_orders, DESCRIPTOR(ts), INTERVAL '10' MINUTES))
    GROUP BY window_start, window_end, shop_id
  )
)
WHERE place <= 3;
