--********************************************************************--
-- Author:         data-platform
-- Created Time:   2026-01-12 10:20:31
-- Description:    orders of the shop database to Kafka, keyed by order
--********************************************************************--
CREATE TEMPORARY TABLE src_orders (
  order_id BIGINT,
  buyer_id BIGINT,
  shop_id BIGINT,
  status STRING,
  amount DECIMAL(12, 2),
  updated_at TIMESTAMP(3),
  PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'mysql',
  'hostname' = '${db_host}',
  'port' = '3306',
  'username' = 'flink_reader',
  'password' = '${secret_values.mysql_pw}',
  'database-name' = 'shop',
  'table-name' = 'orders'
);

CREATE TEMPORARY TABLE ods_orders (
  order_id BIGINT,
  buyer_id BIGINT,
  shop_id BIGINT,
  status STRING,
  amount DECIMAL(12, 2),
  updated_at TIMESTAMP(3),
  PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'upsert-kafka',
  'topic' = 'ods_orders',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'key.format' = 'json',
  'value.format' = 'json'
);

INSERT INTO ods_orders
SELECT order_id, buyer_id, shop_id, status, amount, updated_at
FROM src_orders /*+ OPTIONS('server-id' = '5400-5403') */;
