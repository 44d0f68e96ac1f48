-- 订单宽表:订单、支付、物流三方关联
CREATE TEMPORARY TABLE o (
  order_id BIGINT, buyer_id BIGINT, amount DECIMAL(12, 2), PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka', 'topic' = 'ods_orders',
  'properties.bootstrap.servers' = '${kafka_servers}', 'key.format' = 'json', 'value.format' = 'json'
);
CREATE TEMPORARY TABLE p (
  order_id BIGINT, paid_at TIMESTAMP(3), channel STRING, PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka', 'topic' = 'ods_payments_by_order',
  'properties.bootstrap.servers' = '${kafka_servers}', 'key.format' = 'json', 'value.format' = 'json'
);
CREATE TEMPORARY TABLE l (
  order_id BIGINT, waybill STRING, `状态` STRING, PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka', 'topic' = 'ods_waybills',
  'properties.bootstrap.servers' = '${kafka_servers}', 'key.format' = 'json', 'value.format' = 'json'
);
CREATE TEMPORARY TABLE wide (
  order_id BIGINT, buyer_id BIGINT, amount DECIMAL(12, 2), paid_at TIMESTAMP(3), channel STRING,
  waybill STRING, `物流状态` STRING, PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'hologres', 'endpoint' = 'hgpost-retail.hologres.example:80', 'dbname' = 'retail',
  'tablename' = 'dws.order_wide', 'username' = 'flink', 'password' = '${secret_values.holo_pw}'
);

INSERT INTO wide
SELECT o.order_id, o.buyer_id, o.amount, p.paid_at, p.channel, l.waybill, l.`状态`
FROM o
LEFT JOIN p ON o.order_id = p.order_id
LEFT JOIN l ON o.order_id = l.order_id;
