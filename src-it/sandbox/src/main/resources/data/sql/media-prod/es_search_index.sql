CREATE TEMPORARY TABLE e_in (
  doc_id STRING,
  title STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'e_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'e_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE search_index (
  doc_id STRING,
  title STRING,
  PRIMARY KEY (doc_id) NOT ENFORCED
) WITH (
  'connector' = 'elasticsearch-7',
  'hosts' = 'http://es-media.example:9200',
  'index' = 'video_{now/d}',
  'username' = 'elastic',
  'password' = '${secret_values.es_pw}'
);

INSERT INTO search_index SELECT doc_id, title FROM e_in;
