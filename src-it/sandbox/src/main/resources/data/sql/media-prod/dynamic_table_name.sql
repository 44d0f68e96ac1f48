CREATE TEMPORARY TABLE h_in (
  id BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'h_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'h_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE h_out (id BIGINT) WITH (
  'connector' = '${sink_connector}',
  'topic' = '${secret_values.audit_topic}'
);

INSERT INTO h_out SELECT id FROM h_in WHERE id > ${min_id};
