CREATE TEMPORARY TABLE log_archive_stream_in (
  id STRING,
  amount DECIMAL(18, 2),
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'log_archive_stream',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE log_archive_stream_out (
  id STRING,
  total DECIMAL(18, 2)
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO log_archive_stream_out
SELECT id, SUM(amount) FROM log_archive_stream_in GROUP BY id;
