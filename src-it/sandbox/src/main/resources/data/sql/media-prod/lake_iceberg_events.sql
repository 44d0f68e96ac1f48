CREATE TABLE IF NOT EXISTS ice.media.events (
  id STRING,
  body STRING
) WITH ('format-version' = '2', 'write.upsert.enabled' = 'true');

CREATE TEMPORARY TABLE events (
  id STRING,
  body STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'events',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'events_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO ice.media.events SELECT id, body FROM events;
