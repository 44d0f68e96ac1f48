CREATE TEMPORARY FUNCTION ip_to_city AS 'com.example.retail.geo.IpToCity';

CREATE TEMPORARY TABLE raw_clicks (
  line STRING,
  ts AS PROCTIME()
) WITH (
  'connector' = 'kafka',
  'topic' = 'web_clicks',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'raw'
);

CREATE TEMPORARY TABLE user_behavior (
  user_id STRING,
  action STRING,
  page STRING,
  city STRING,
  dt STRING
) PARTITIONED BY (dt) WITH (
  'connector' = 'odps',
  'endpoint' = 'service.cn-shanghai.maxcompute.example/api',
  'project' = 'retail_dw',
  'tablename' = 'dwd_user_behavior',
  'accessId' = '${secret_values.odps_id}',
  'accessKey' = '${secret_values.odps_key}'
);

INSERT INTO user_behavior
SELECT
  JSON_VALUE(line, '$.uid'),
  UPPER(JSON_VALUE(line, '$.act')),
  REGEXP_EXTRACT(JSON_VALUE(line, '$.url'), '^https?://[^/]+(/[^?]*)', 1),
  ip_to_city(JSON_VALUE(line, '$.ip')),
  DATE_FORMAT(ts, 'yyyyMMdd')
FROM raw_clicks
WHERE JSON_VALUE(line, '$.uid') IS NOT NULL;
