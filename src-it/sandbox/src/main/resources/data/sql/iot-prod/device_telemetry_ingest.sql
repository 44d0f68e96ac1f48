CREATE TEMPORARY TABLE telemetry (
  device_id STRING,
  metrics MAP<STRING, DOUBLE>,
  reported_at TIMESTAMP(3),
  WATERMARK FOR reported_at AS reported_at - INTERVAL '30' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'iot_telemetry',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE telemetry_rows (
  device_id STRING,
  temperature DOUBLE,
  humidity DOUBLE,
  reported_at TIMESTAMP(3)
) WITH (
  'connector' = 'ots',
  'instanceName' = 'iot-telemetry',
  'tableName' = 'telemetry',
  'accessId' = '${secret_values.ots_id}',
  'accessKey' = '${secret_values.ots_key}'
);

INSERT INTO telemetry_rows
SELECT device_id, metrics['temperature'], metrics['humidity'], reported_at FROM telemetry;
