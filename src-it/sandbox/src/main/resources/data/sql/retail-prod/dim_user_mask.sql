CREATE TEMPORARY TABLE users (
  user_id BIGINT,
  nick STRING,
  phone STRING,
  email STRING,
  PRIMARY KEY (user_id) NOT ENFORCED
) WITH (
  'connector' = 'postgres-cdc',
  'hostname' = 'pgm-user.postgres.example',
  'port' = '5432',
  'username' = 'flink_reader',
  'password' = '${secret_values.pg_pw}',
  'database-name' = 'account',
  'schema-name' = 'public',
  'table-name' = 'users',
  'slot.name' = 'flink_dim_user'
);

CREATE TEMPORARY TABLE dim_user (
  user_id BIGINT,
  nick STRING,
  phone_masked STRING,
  email_domain STRING,
  PRIMARY KEY (user_id) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = 'hgpost-retail.hologres.example:80',
  'dbname' = 'retail',
  'tablename' = 'dim.user',
  'username' = 'flink',
  'password' = '${secret_values.holo_pw}',
  'mutateType' = 'insertOrUpdate'
);

INSERT INTO dim_user
SELECT user_id, nick, mask_phone(phone), SPLIT_INDEX(email, '@', 1) FROM users;
