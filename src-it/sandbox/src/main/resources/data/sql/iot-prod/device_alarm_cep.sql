CREATE TEMPORARY TABLE readings (
  device_id STRING,
  temperature DOUBLE,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '10' SECOND
) WITH (
  'connector' = 'kafka', 'topic' = 'iot_readings',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);
CREATE TEMPORARY TABLE alarms (device_id STRING, hottest DOUBLE, since TIMESTAMP(3)) WITH (
  'connector' = 'kafka', 'topic' = 'iot_alarms',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);

INSERT INTO alarms
SELECT device_id, hottest, since
FROM readings
MATCH_RECOGNIZE (
  PARTITION BY device_id
  ORDER BY ts
  MEASURES MAX(HOT.temperature) AS hottest, FIRST(HOT.ts) AS since
  ONE ROW PER MATCH
  AFTER MATCH SKIP PAST LAST ROW
  PATTERN (HOT{3,} COOL)
  DEFINE HOT AS HOT.temperature > 80, COOL AS COOL.temperature <= 80
);
