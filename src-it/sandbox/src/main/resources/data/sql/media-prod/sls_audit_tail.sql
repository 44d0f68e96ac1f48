CREATE TEMPORARY TABLE sls_in (
  content STRING,
  `__source__` STRING METADATA VIRTUAL
) WITH (
  'connector' = 'sls',
  'endpoint' = 'cn-shanghai-intranet.log.aliyuncs.com',
  'project' = 'media-audit',
  'logstore' = 'operations',
  'accessId' = '${secret_values.sls_id}',
  'accessKey' = '${secret_values.sls_key}'
);

CREATE TEMPORARY TABLE sls_out (
  content STRING
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO sls_out SELECT content FROM sls_in;
