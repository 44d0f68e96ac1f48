CREATE TEMPORARY TABLE orders_topic (
  order_id BIGINT,
  product_id BIGINT,
  quantity INT,
  amount DECIMAL(12, 2),
  proc_time AS PROCTIME()
) WITH (
  'connector' = 'kafka',
  'topic' = 'ods_order_items',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'dwd_order_detail',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE dim_product (
  product_id BIGINT,
  product_name STRING,
  category_id BIGINT,
  PRIMARY KEY (product_id) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = 'hgpost-retail.hologres.example:80',
  'dbname' = 'retail',
  'tablename' = 'dim.product',
  'username' = 'flink',
  'password' = '${secret_values.holo_pw}',
  'cache' = 'LRU'
);

CREATE TEMPORARY TABLE dwd_order_detail (
  order_id BIGINT,
  product_id BIGINT,
  product_name STRING,
  category_id BIGINT,
  quantity INT,
  amount DECIMAL(12, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'dwd_order_detail',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

INSERT INTO dwd_order_detail
SELECT o.order_id, o.product_id, p.product_name, p.category_id, o.quantity, o.amount
FROM orders_topic AS o
LEFT JOIN dim_product FOR SYSTEM_TIME AS OF o.proc_time AS p
ON o.product_id = p.product_id;
