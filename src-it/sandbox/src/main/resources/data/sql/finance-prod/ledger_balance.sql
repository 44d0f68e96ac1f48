CREATE TEMPORARY TABLE ledger_balance_in (
  id STRING,
  amount DECIMAL(18, 2),
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'ledger_balance',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE ledger_balance_out (
  id STRING,
  total DECIMAL(18, 2)
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO ledger_balance_out
SELECT id, SUM(amount) FROM ledger_balance_in GROUP BY id;
