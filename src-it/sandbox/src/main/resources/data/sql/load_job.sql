CREATE TEMPORARY TABLE load_source (
  id BIGINT,
  job_name STRING,
  amount DECIMAL(12, 2),
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'datagen',
  'rows-per-second' = '10'
);

CREATE TEMPORARY TABLE load_sink (
  job_name STRING,
  window_end TIMESTAMP(3),
  total DECIMAL(38, 2)
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO load_sink
SELECT '@name@', window_end, SUM(amount)
FROM TABLE(TUMBLE(TABLE load_source, DESCRIPTOR(ts), INTERVAL '1' MINUTE))
GROUP BY window_start, window_end;
