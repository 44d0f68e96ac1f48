--********************************************************************--
-- Author:         ads team
-- Description:    clicks, without those of crawlers
--********************************************************************--

CREATE TEMPORARY TABLE ad_click_raw (
  ad_id BIGINT,
  slot_id STRING,
  user_id STRING,
  cost DECIMAL(18, 4),
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'ad_click_raw',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'ad_click_raw_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE ods_ad_click_out (
  ad_id BIGINT,
  slot_id STRING,
  user_id STRING,
  cost DECIMAL(18, 4)
) WITH (
  'connector' = 'kafka',
  'topic' = 'ods_ad_click',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'ods_ad_click_out_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO ods_ad_click_out
SELECT ad_id, slot_id, user_id, cost FROM ad_click_raw WHERE user_id NOT LIKE 'bot%' AND cost >= 0;
