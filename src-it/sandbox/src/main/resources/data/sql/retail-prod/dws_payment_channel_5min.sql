CREATE TEMPORARY TABLE payments (
  channel STRING,
  result STRING,
  cost_ms INT,
  paid_at TIMESTAMP(3),
  WATERMARK FOR paid_at AS paid_at - INTERVAL '3' SECOND
) WITH (
  'connector' = 'sls',
  'project' = 'retail-pay',
  'logstore' = 'gateway',
  'endpoint' = 'cn-shanghai-intranet.log.example',
  'accessId' = '${secret_values.sls_id}',
  'accessKey' = '${secret_values.sls_key}'
);

CREATE TEMPORARY TABLE channel_health (
  window_end TIMESTAMP(3),
  channel STRING,
  success_rate DOUBLE,
  avg_cost_ms DOUBLE
) WITH (
  'connector' = 'kafka',
  'topic' = 'dws_payment_channel',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'avro'
);

INSERT INTO channel_health
SELECT
  window_end,
  channel,
  CAST(SUM(CASE WHEN result = 'OK' THEN 1 ELSE 0 END) AS DOUBLE) / COUNT(*),
  AVG(CAST(cost_ms AS DOUBLE))
FROM TABLE(HOP(TABLE payments, DESCRIPTOR(paid_at), INTERVAL '1' MINUTE, INTERVAL '5' MINUTE))
GROUP BY window_start, window_end, channel;
