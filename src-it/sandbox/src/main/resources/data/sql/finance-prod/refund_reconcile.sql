CREATE TEMPORARY TABLE refund_reconcile_in (
  id STRING,
  amount DECIMAL(18, 2),
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'refund_reconcile',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE refund_reconcile_out (
  id STRING,
  total DECIMAL(18, 2)
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO refund_reconcile_out
SELECT id, SUM(amount) FROM refund_reconcile_in GROUP BY id;
