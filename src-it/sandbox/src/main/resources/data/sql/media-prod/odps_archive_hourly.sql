CREATE TEMPORARY TABLE f_in (
  id STRING,
  body STRING,
  dt STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'f_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'f_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE odps_out (
  id STRING,
  body STRING,
  dt STRING
) PARTITIONED BY (dt) WITH (
  'connector' = 'odps',
  'endpoint' = 'http://service.cn-shanghai.maxcompute.aliyun-inc.com/api',
  'project' = 'media_archive',
  'tablename' = 'events',
  'accessid' = '${secret_values.odps_id}',
  'accesskey' = '${secret_values.odps_key}',
  'partition' = 'dt'
);

INSERT INTO odps_out SELECT id, body, dt FROM f_in;
