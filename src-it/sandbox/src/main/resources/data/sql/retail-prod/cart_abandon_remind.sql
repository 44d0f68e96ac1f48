CREATE TEMPORARY TABLE cart_events (
  cart_id STRING,
  event STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '10' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'app_cart_events',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE reminders (
  cart_id STRING,
  added_at TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'app_cart_reminders',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY VIEW added AS SELECT cart_id, ts FROM cart_events WHERE event = 'ADD';
CREATE TEMPORARY VIEW bought AS SELECT cart_id, ts FROM cart_events WHERE event = 'CHECKOUT';

INSERT INTO reminders
SELECT a.cart_id, a.ts
FROM added AS a
LEFT JOIN bought AS b
ON a.cart_id = b.cart_id AND b.ts BETWEEN a.ts AND a.ts + INTERVAL '1' HOUR
WHERE b.cart_id IS NULL;
