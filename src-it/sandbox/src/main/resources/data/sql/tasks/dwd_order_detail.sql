-- typed by hand in the console, before anybody thought of a migration
CREATE TEMPORARY TABLE orders_topic (order_id BIGINT, amount DECIMAL(12, 2)) WITH (
  'connector' = 'kafka',
  'topic' = 'ods_orders',
  'properties.bootstrap.servers' = 'kafka-1:9092',
  'scan.startup.mode' = 'latest-offset',
  'format' = 'json'
);
CREATE TEMPORARY TABLE detail_print (order_id BIGINT, amount DECIMAL(12, 2)) WITH ('connector' = 'print');
INSERT INTO detail_print SELECT order_id, amount FROM orders_topic WHERE amount > 0;
