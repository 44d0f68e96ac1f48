CREATE TEMPORARY TABLE probes (
  container STRING, celsius DOUBLE, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' MINUTE
) WITH (
  'connector' = 'kafka', 'topic' = 'cold_chain_probes',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);
CREATE TEMPORARY TABLE breaches (container STRING, window_end TIMESTAMP(3), warmest DOUBLE) WITH (
  'connector' = 'kafka', 'topic' = 'cold_chain_breaches',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);

INSERT INTO breaches
SELECT container, window_end, MAX(celsius)
FROM TABLE(TUMBLE(TABLE probes, DESCRIPTOR(ts), INTERVAL '5' MINUTE))
GROUP BY container, window_start, window_end
HAVING MAX(celsius) > -15;
