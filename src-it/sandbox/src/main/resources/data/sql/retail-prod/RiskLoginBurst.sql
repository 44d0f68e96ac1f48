CREATE TEMPORARY TABLE logins (
  user_id BIGINT,
  outcome STRING,
  ip STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '2' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'auth_logins',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE login_bursts (
  user_id BIGINT,
  first_ts TIMESTAMP(3),
  last_ts TIMESTAMP(3),
  failures BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'risk_login_bursts',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

INSERT INTO login_bursts
SELECT user_id, first_ts, last_ts, failures
FROM logins
MATCH_RECOGNIZE (
  PARTITION BY user_id
  ORDER BY ts
  MEASURES
    FIRST(F.ts) AS first_ts,
    LAST(F.ts) AS last_ts,
    COUNT(F.ip) AS failures
  ONE ROW PER MATCH
  AFTER MATCH SKIP PAST LAST ROW
  PATTERN (F{3,} S) WITHIN INTERVAL '5' MINUTE
  DEFINE
    F AS F.outcome = 'FAILED',
    S AS S.outcome = 'OK'
);
