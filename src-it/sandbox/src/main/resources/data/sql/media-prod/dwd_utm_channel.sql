CREATE TEMPORARY TABLE visits (
  visit_id STRING,
  url STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'visits',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'visits_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE visit_channel (
  visit_id STRING,
  channel STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'visit_channel',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'visit_channel_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY FUNCTION utm_param AS 'com.example.media.udf.UtmParam';

INSERT INTO visit_channel SELECT visit_id, utm_param(url, 'source') FROM visits;
