--********************************************************************--
-- Author:         ads team
-- Description:    raw impressions of all slots to Kafka
--********************************************************************--

CREATE TEMPORARY TABLE ad_log (
  raw STRING,
  event_time TIMESTAMP_LTZ(3) METADATA FROM 'timestamp'
) WITH (
  'connector' = 'kafka',
  'topic' = 'ad_log',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'ad_log_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'raw'
);

CREATE TEMPORARY TABLE ods_ad_impression_out (
  ad_id BIGINT,
  slot_id STRING,
  event_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'ods_ad_impression',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'ods_ad_impression_out_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO ods_ad_impression_out
SELECT CAST(JSON_VALUE(raw, '$.ad') AS BIGINT), JSON_VALUE(raw, '$.slot'), event_time
FROM ad_log
WHERE JSON_VALUE(raw, '$.type') = 'impression';
