CREATE TEMPORARY TABLE stock (
  sku STRING,
  warehouse STRING,
  quantity BIGINT,
  PRIMARY KEY (sku, warehouse) NOT ENFORCED
) WITH (
  'connector' = 'mysql',
  'hostname' = '${db_host}',
  'username' = 'flink_reader',
  'password' = '${secret_values.mysql_pw}',
  'database-name' = 'wms',
  'table-name' = 'stock'
);

CREATE TEMPORARY TABLE holo_stock (
  sku STRING, warehouse STRING, quantity BIGINT, PRIMARY KEY (sku, warehouse) NOT ENFORCED
) WITH (
  'connector' = 'hologres', 'dbname' = 'retail', 'tablename' = 'dws.stock',
  'endpoint' = 'hgpost-retail.hologres.example:80', 'username' = 'flink', 'password' = '${secret_values.holo_pw}'
);

CREATE TEMPORARY TABLE es_stock (
  sku STRING, total BIGINT, PRIMARY KEY (sku) NOT ENFORCED
) WITH (
  'connector' = 'elasticsearch-7', 'hosts' = 'http://es-retail.example:9200', 'index' = 'stock'
);

BEGIN STATEMENT SET;
INSERT INTO holo_stock SELECT sku, warehouse, quantity FROM stock;
INSERT INTO es_stock SELECT sku, SUM(quantity) FROM stock GROUP BY sku;
END;
