CREATE TEMPORARY TABLE searches (
  keyword STRING,
  result_count INT,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'app_searches',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'protobuf',
  'protobuf.message-class-name' = 'com.example.retail.proto.Search'
);

CREATE TEMPORARY TABLE keyword_trend (
  window_end TIMESTAMP(3),
  keyword STRING,
  searches BIGINT,
  without_result BIGINT
) WITH (
  'connector' = 'clickhouse',
  'url' = 'clickhouse://cc-search.example:8123/search',
  'tableName' = 'keyword_trend',
  'userName' = 'flink',
  'password' = '${secret_values.ck_pw}'
);

INSERT INTO keyword_trend
SELECT
  window_end,
  LOWER(TRIM(keyword)),
  COUNT(*),
  SUM(IF(result_count = 0, 1, 0))
FROM TABLE(HOP(TABLE searches, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '15' MINUTE))
GROUP BY window_start, window_end, LOWER(TRIM(keyword));
