CREATE TEMPORARY TABLE app_logs (
  app STRING,
  level STRING,
  message STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'sls',
  'project' = 'retail-apps',
  'logstore' = 'app-log',
  'endpoint' = 'cn-shanghai-intranet.log.example',
  'accessId' = '${secret_values.sls_id}',
  'accessKey' = '${secret_values.sls_key}'
);

CREATE TEMPORARY TABLE error_counts (app STRING, window_end TIMESTAMP(3), errors BIGINT) WITH (
  'connector' = 'kafka', 'topic' = 'ops_error_counts',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);

CREATE TEMPORARY TABLE fatal_lines (app STRING, message STRING, ts TIMESTAMP(3)) WITH (
  'connector' = 'kafka', 'topic' = 'ops_fatal_lines',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);

EXECUTE STATEMENT SET
BEGIN
INSERT INTO error_counts
SELECT app, window_end, COUNT(*)
FROM TABLE(TUMBLE(TABLE app_logs, DESCRIPTOR(ts), INTERVAL '30' SECOND))
WHERE level = 'ERROR'
GROUP BY app, window_start, window_end;
INSERT INTO fatal_lines
SELECT app, message, ts FROM app_logs WHERE level = 'FATAL' OR message LIKE '%OutOfMemoryError%';
END;
