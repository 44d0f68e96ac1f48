SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '2s';

CREATE TEMPORARY TABLE order_detail (
  order_id BIGINT,
  category_id BIGINT,
  amount DECIMAL(12, 2),
  order_time TIMESTAMP(3),
  WATERMARK FOR order_time AS order_time - INTERVAL '10' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'dwd_order_detail',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE order_amount_1min (
  window_start TIMESTAMP(3),
  category_id BIGINT,
  orders BIGINT,
  amount DECIMAL(38, 2),
  PRIMARY KEY (window_start, category_id) NOT ENFORCED
) WITH (
  'connector' = 'jdbc',
  'url' = 'jdbc:mysql://rm-report.mysql.example:3306/report',
  'table-name' = 'order_amount_1min',
  'username' = 'report_writer',
  'password' = '${secret_values.report_pw}'
);

INSERT INTO order_amount_1min
SELECT window_start, category_id, COUNT(order_id), SUM(amount)
FROM TABLE(TUMBLE(TABLE order_detail, DESCRIPTOR(order_time), INTERVAL '1' MINUTE))
GROUP BY window_start, window_end, category_id;
