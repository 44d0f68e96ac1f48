CREATE TEMPORARY TABLE meter (
  meter_id STRING, kwh DECIMAL(18, 3), ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' MINUTE
) WITH (
  'connector' = 'kafka', 'topic' = 'energy_meter',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);
CREATE TEMPORARY TABLE meter_15min (meter_id STRING, window_end TIMESTAMP(3), used DECIMAL(18, 3)) WITH (
  'connector' = 'influxdb', 'url' = 'http://ts-energy.example:8086', 'database' = 'energy', 'measurement' = 'meter'
);

INSERT INTO meter_15min
SELECT meter_id, window_end, MAX(kwh) - MIN(kwh)
FROM TABLE(TUMBLE(TABLE meter, DESCRIPTOR(ts), INTERVAL '15' MINUTE))
GROUP BY meter_id, window_start, window_end;
