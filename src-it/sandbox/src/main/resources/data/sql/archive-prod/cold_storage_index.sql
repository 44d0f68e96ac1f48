CREATE TEMPORARY TABLE cold_storage_index_in (
  id STRING,
  amount DECIMAL(18, 2),
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'cold_storage_index',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE cold_storage_index_out (
  id STRING,
  total DECIMAL(18, 2)
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO cold_storage_index_out
SELECT id, SUM(amount) FROM cold_storage_index_in GROUP BY id;
