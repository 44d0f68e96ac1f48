CREATE TEMPORARY TABLE deliveries (
  waybill STRING,
  promised_at TIMESTAMP(3),
  delivered_at TIMESTAMP(3),
  carrier STRING,
  proc_time AS PROCTIME()
) WITH (
  'connector' = 'kafka',
  'topic' = 'tms_deliveries',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE delays (
  waybill STRING,
  carrier STRING,
  minutes_late BIGINT
) WITH (
  'connector' = 'rocketmq',
  'topic' = 'delay_alerts',
  'endpoint' = 'rmq-cn-shanghai.example:8080',
  'producerGroup' = 'GID_delay',
  'encoding' = 'utf-8'
);

INSERT INTO delays
SELECT waybill, carrier, CAST(TIMESTAMPDIFF(MINUTE, promised_at, delivered_at) AS BIGINT)
FROM deliveries
WHERE delivered_at > promised_at + INTERVAL '10' MINUTE;
