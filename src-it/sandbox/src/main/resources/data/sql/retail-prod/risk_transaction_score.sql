CREATE TEMPORARY TABLE transactions (
  tx_id STRING,
  user_id BIGINT,
  amount DECIMAL(12, 2),
  user_agent STRING,
  ip STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'ods_transactions',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'scan.startup.mode' = 'latest-offset',
  'format' = 'json'
);

CREATE TEMPORARY TABLE scored (
  tx_id STRING,
  device STRING,
  score DOUBLE,
  verdict STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'risk_scored_transactions',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY VIEW with_score AS
SELECT tx_id, device_fingerprint(user_agent, ip) AS device, risk_score(user_id, amount, ip) AS score
FROM transactions;

INSERT INTO scored
SELECT
  tx_id,
  device,
  score,
  CASE WHEN score >= 0.9 THEN 'REJECT' WHEN score >= 0.6 THEN 'REVIEW' ELSE 'PASS' END
FROM with_score;
