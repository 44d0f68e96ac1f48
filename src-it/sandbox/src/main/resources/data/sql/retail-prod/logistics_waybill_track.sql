CREATE TEMPORARY TABLE waybills (
  waybill STRING,
  order_id BIGINT,
  shipped_at TIMESTAMP(3),
  WATERMARK FOR shipped_at AS shipped_at - INTERVAL '1' MINUTE
) WITH (
  'connector' = 'kafka', 'topic' = 'tms_waybills',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);

CREATE TEMPORARY TABLE scans (
  waybill STRING,
  lat DOUBLE,
  lon DOUBLE,
  scanned_at TIMESTAMP(3),
  WATERMARK FOR scanned_at AS scanned_at - INTERVAL '1' MINUTE
) WITH (
  'connector' = 'kafka', 'topic' = 'tms_scans',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);

CREATE TEMPORARY TABLE track (
  waybill STRING,
  order_id BIGINT,
  cell STRING,
  scanned_at TIMESTAMP(3)
) WITH (
  'connector' = 'kafka', 'topic' = 'dwd_waybill_track',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);

INSERT INTO track
SELECT w.waybill, w.order_id, geo_hash(s.lat, s.lon, 7), s.scanned_at
FROM waybills AS w, scans AS s
WHERE w.waybill = s.waybill
AND s.scanned_at BETWEEN w.shipped_at AND w.shipped_at + INTERVAL '3' DAY;
