CREATE TEMPORARY TABLE impressions (
  ad_id BIGINT,
  slot_id STRING,
  user_id STRING,
  cost DECIMAL(18, 4),
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'impressions',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'impressions_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE clicks (
  ad_id BIGINT,
  user_id STRING,
  click_time TIMESTAMP(3),
  WATERMARK FOR click_time AS click_time - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'clicks',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'clicks_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE attributed (
  ad_id BIGINT,
  user_id STRING,
  slot_id STRING,
  delay_seconds BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'attributed',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'attributed_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

-- a click counts for the impression of at most 30 minutes before
INSERT INTO attributed
SELECT c.ad_id, c.user_id, i.slot_id, TIMESTAMPDIFF(SECOND, i.event_time, c.click_time)
FROM clicks AS c
JOIN impressions AS i
  ON c.ad_id = i.ad_id AND c.user_id = i.user_id
 AND c.click_time BETWEEN i.event_time AND i.event_time + INTERVAL '30' MINUTE;
