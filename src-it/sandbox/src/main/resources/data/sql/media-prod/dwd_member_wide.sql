CREATE TEMPORARY TABLE member (
  id BIGINT,
  level INT,
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

CREATE TEMPORARY TABLE member_profile (
  member_id BIGINT,
  city STRING,
  birth DATE,
  PRIMARY KEY (member_id) NOT ENFORCED
) WITH (
  'connector' = 'mysql-cdc',
  'hostname' = '${db_host}',
  'port' = '3306',
  'username' = 'flink',
  'password' = '${secret_values.media_mysql_pw}',
  'database-name' = 'media',
  'table-name' = 'member_profile'
);

CREATE TEMPORARY TABLE dwd_member_wide_t (
  id BIGINT,
  level INT,
  city STRING,
  PRIMARY KEY (id) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.dwd_member_wide_t',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

INSERT INTO dwd_member_wide_t
SELECT /*+ STATE_TTL('m' = '30d', 'p' = '30d') */ m.id, m.level, p.city
FROM member AS m LEFT JOIN member_profile AS p ON m.id = p.member_id;
