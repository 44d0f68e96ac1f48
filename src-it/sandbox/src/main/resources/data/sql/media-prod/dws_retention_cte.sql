CREATE TEMPORARY TABLE logins (
  user_id STRING,
  login_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'logins',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'logins_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE first_login (
  user_id STRING,
  first_day STRING,
  PRIMARY KEY (user_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'first_login',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'key.format' = 'json',
  'value.format' = 'json'
);

INSERT INTO first_login
WITH days AS (
  SELECT user_id, DATE_FORMAT(login_time, 'yyyy-MM-dd') AS login_day FROM logins
), firsts AS (
  SELECT user_id, MIN(login_day) AS first_day FROM days GROUP BY user_id
)
SELECT user_id, first_day FROM firsts;
