SET 'table.exec.sink.upsert-materialize' = 'NONE';
SET 'table.local-time-zone' = 'Asia/Shanghai';

CREATE TEMPORARY TABLE member (
  id BIGINT,
  level INT,
  expires_at TIMESTAMP(0),
  PRIMARY KEY (id) NOT ENFORCED
) WITH (
  'connector' = 'mysql-cdc',
  'hostname' = '${db_host}',
  'port' = '3306',
  'username' = 'flink',
  'password' = '${secret_values.media_mysql_pw}',
  'database-name' = 'media',
  'table-name' = 'member'
);

CREATE TEMPORARY TABLE dwd_member (
  id BIGINT,
  level INT,
  expires_at TIMESTAMP(0),
  PRIMARY KEY (id) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.dwd_member',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

INSERT INTO dwd_member SELECT id, level, expires_at FROM member /*+ OPTIONS('server-id' = '5401-5404') */;
