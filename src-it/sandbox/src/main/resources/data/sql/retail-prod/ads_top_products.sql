CREATE TEMPORARY TABLE sales (
  product_id BIGINT,
  category_id BIGINT,
  quantity BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'dwd_order_detail',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE top_products (
  category_id BIGINT,
  place BIGINT,
  product_id BIGINT,
  sold BIGINT,
  PRIMARY KEY (category_id, place) NOT ENFORCED
) WITH (
  'connector' = 'jdbc',
  'url' = 'jdbc:mysql://rm-report.mysql.example:3306/report',
  'table-name' = 'top_products'
);

INSERT INTO top_products
SELECT category_id, place, product_id, sold
FROM (
  SELECT
    category_id,
    product_id,
    sold,
    ROW_NUMBER() OVER (PARTITION BY category_id ORDER BY sold DESC) AS place
  FROM (
    SELECT category_id, product_id, SUM(quantity) AS sold
    FROM sales
    GROUP BY category_id, product_id
  )
)
WHERE place <= 10;
