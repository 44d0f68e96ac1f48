CREATE TEMPORARY TABLE c_in (
  id BIGINT,
  name STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'c_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'c_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'avro-confluent'
);

CREATE TEMPORARY TABLE c_out (
  id BIGINT
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO c_out SELECT id FROM c_in;
