CREATE TEMPORARY TABLE refunds (
  refund_id STRING,
  order_id BIGINT,
  reason_code INT,
  amount DECIMAL(12, 2),
  requested_at TIMESTAMP(3),
  WATERMARK FOR requested_at AS requested_at - INTERVAL '20' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'ods_refunds',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'canal-json'
);

CREATE TEMPORARY TABLE reasons (
  reason_code INT,
  reason STRING
) WITH (
  'connector' = 'filesystem',
  'path' = 'oss://retail-flink/dim/refund_reasons',
  'format' = 'csv'
);

CREATE TEMPORARY TABLE refund_flow (
  refund_id STRING,
  order_id BIGINT,
  reason STRING,
  amount DECIMAL(12, 2),
  PRIMARY KEY (refund_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'dwd_refund_flow',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'key.format' = 'json',
  'value.format' = 'json'
);

INSERT INTO refund_flow
SELECT r.refund_id, r.order_id, COALESCE(d.reason, 'unknown; it''s not in the list'), r.amount
FROM refunds AS r
LEFT JOIN reasons AS d ON r.reason_code = d.reason_code;
