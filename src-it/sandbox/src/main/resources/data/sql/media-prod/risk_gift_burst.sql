CREATE TEMPORARY TABLE gifts (
  room_id BIGINT,
  user_id STRING,
  gift_id INT,
  amount DECIMAL(18, 2),
  ts BIGINT,
  event_time AS TO_TIMESTAMP_LTZ(ts, 3),
  WATERMARK FOR event_time AS event_time - INTERVAL '3' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'gifts',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'gifts_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE gift_alerts (
  user_id STRING,
  first_ts BIGINT,
  last_ts BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'gift_alerts',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'gift_alerts_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

INSERT INTO gift_alerts
SELECT user_id, first_ts, last_ts
FROM gifts
MATCH_RECOGNIZE (
  PARTITION BY user_id
  ORDER BY event_time
  MEASURES FIRST(A.ts) AS first_ts, LAST(A.ts) AS last_ts
  ONE ROW PER MATCH
  AFTER MATCH SKIP PAST LAST ROW
  PATTERN (A{5,}) WITHIN INTERVAL '1' MINUTE
  DEFINE A AS A.amount > 500
);
