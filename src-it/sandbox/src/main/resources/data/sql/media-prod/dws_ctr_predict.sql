CREATE TEMPORARY TABLE requests (
  request_id STRING,
  user_id STRING,
  ad_id BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'requests',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'requests_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE scored (
  request_id STRING,
  score DOUBLE
) WITH (
  'connector' = 'kafka',
  'topic' = 'scored',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'scored_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO scored SELECT request_id, ctr_score(user_id, ad_id) FROM requests;
