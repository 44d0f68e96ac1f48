CREATE TEMPORARY TABLE blacklist (
  entry STRING,
  kind STRING,
  valid_until TIMESTAMP(0),
  PRIMARY KEY (entry) NOT ENFORCED
) WITH (
  'connector' = 'mysql-cdc',
  'hostname' = '${db_host}',
  'port' = '3306',
  'username' = 'flink_reader',
  'password' = '${secret_values.mysql_pw}',
  'database-name' = 'risk',
  'table-name' = 'blacklist'
);

CREATE TEMPORARY TABLE blacklist_cache (
  k STRING,
  v STRING,
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'redis',
  'host' = 'r-risk.redis.example',
  'password' = '${secret_values.redis_pw}',
  'mode' = 'STRING',
  'expiration' = '86400000'
);

INSERT INTO blacklist_cache
SELECT CONCAT('bl:', LOWER(kind), ':', entry), DATE_FORMAT(valid_until, 'yyyy-MM-dd HH:mm:ss')
FROM blacklist
WHERE valid_until > CURRENT_TIMESTAMP;
