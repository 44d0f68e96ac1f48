CREATE TEMPORARY TABLE gps_raw (
  vehicle_id STRING, lat DOUBLE, lon DOUBLE, speed DOUBLE, ts BIGINT,
  event_time AS TO_TIMESTAMP_LTZ(ts, 3),
  WATERMARK FOR event_time AS event_time - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka', 'topic' = 'tms_gps_raw',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);
CREATE TEMPORARY TABLE gps_clean (vehicle_id STRING, lat DOUBLE, lon DOUBLE, speed DOUBLE, event_time TIMESTAMP(3)) WITH (
  'connector' = 'kafka', 'topic' = 'dwd_gps_clean',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);

INSERT INTO gps_clean
SELECT vehicle_id, lat, lon, speed, CAST(event_time AS TIMESTAMP(3))
FROM gps_raw
WHERE lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180 AND speed < 200;
