-- our ledger against the bank's file feed; whatever differs goes to the desk
CREATE TEMPORARY TABLE ledger (
  payment_id STRING,
  amount DECIMAL(12, 2),
  PRIMARY KEY (payment_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'pay_ledger',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'key.format' = 'raw',
  'value.format' = 'json'
);

CREATE TEMPORARY TABLE bank_feed (
  payment_id STRING,
  amount DECIMAL(12, 2),
  PRIMARY KEY (payment_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'pay_bank_feed',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'key.format' = 'raw',
  'value.format' = 'json'
);

CREATE TEMPORARY TABLE differences (
  payment_id STRING,
  ours DECIMAL(12, 2),
  theirs DECIMAL(12, 2),
  PRIMARY KEY (payment_id) NOT ENFORCED
) WITH (
  'connector' = 'jdbc',
  'url' = 'jdbc:mysql://rm-report.mysql.example:3306/finance',
  'table-name' = 'payment_difference'
);

INSERT INTO differences
SELECT COALESCE(l.payment_id, b.payment_id), l.amount, b.amount
FROM ledger AS l
FULL OUTER JOIN bank_feed AS b ON l.payment_id = b.payment_id
WHERE l.amount IS DISTINCT FROM b.amount;
