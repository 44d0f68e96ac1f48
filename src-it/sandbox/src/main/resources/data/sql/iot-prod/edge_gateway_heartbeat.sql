CREATE TEMPORARY TABLE heartbeats (gateway STRING, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE last_seen (gateway STRING, ts TIMESTAMP(3), PRIMARY KEY (gateway) NOT ENFORCED) WITH (
  'connector' = 'redis', 'host' = 'r-iot.redis.example', 'mode' = 'STRING'
);
INSERT INTO last_seen SELECT gateway, MAX(ts) FROM heartbeats GROUP BY gateway;
