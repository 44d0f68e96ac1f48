CREATE TEMPORARY TABLE ad_cost (
  ad_id BIGINT,
  slot_id STRING,
  user_id STRING,
  cost DECIMAL(18, 4),
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'ad_cost',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'ad_cost_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE budget_used (
  ad_id BIGINT,
  window_end TIMESTAMP(3),
  cost DECIMAL(18, 4)
) WITH (
  'connector' = 'kafka',
  'topic' = 'budget_used',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'budget_used_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO budget_used
SELECT ad_id, window_end, SUM(cost)
FROM TABLE(CUMULATE(TABLE ad_cost, DESCRIPTOR(event_time), INTERVAL '5' MINUTE, INTERVAL '1' DAY))
GROUP BY window_start, window_end, ad_id;
