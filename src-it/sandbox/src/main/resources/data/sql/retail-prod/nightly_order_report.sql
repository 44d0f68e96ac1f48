CREATE TEMPORARY TABLE paid (shop_id BIGINT, amount DECIMAL(12, 2), dt STRING) WITH (
  'connector' = 'odps', 'project' = 'retail_dw', 'tablename' = 'dwd_paid_orders'
);
CREATE TEMPORARY TABLE report (shop_id BIGINT, amount DECIMAL(38, 2)) WITH (
  'connector' = 'odps', 'project' = 'retail_dw', 'tablename' = 'ads_order_report'
);
INSERT INTO report SELECT shop_id, SUM(amount) FROM paid WHERE dt = '${bizdate}' GROUP BY shop_id;
