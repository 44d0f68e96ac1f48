-- a comment needs no ${value}
CREATE TEMPORARY TABLE ${env}_orders (
  id BIGINT,
  price DECIMAL(${precision}, 2)
) WITH (
  'connector' = ${connector},
  'url' = 'jdbc:mysql://${host}:${port}/${db}?user=${secret_values.db_user}',
  'note' = 'costs \${price}, \\${real}',
  'topic' = '${order-topic}',
  'x' = '${订单}'
);
INSERT INTO `${db}`.`sink_${env}`
SELECT id, ${udf}(id), price * ${rate} FROM ${env}_orders
WHERE id > ${min.id} AND name = '${secret_values.name}' // and ${nothing}
LIMIT ${limit};
${whole_statement};
