CREATE TEMPORARY TABLE coupon_events (
  coupon_id STRING,
  campaign STRING,
  event STRING,
  user_id BIGINT
) WITH (
  'connector' = 'kafka',
  'topic' = 'promo_coupon_events',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'format' = 'json'
);

CREATE TEMPORARY TABLE coupon_usage (
  campaign STRING,
  issued BIGINT,
  used BIGINT,
  usage_rate DECIMAL(10, 4),
  PRIMARY KEY (campaign) NOT ENFORCED
) WITH (
  'connector' = 'jdbc',
  'url' = 'jdbc:mysql://rm-report.mysql.example:3306/report',
  'table-name' = 'coupon_usage'
);

INSERT INTO coupon_usage
SELECT
  campaign,
  issued,
  used,
  CAST(used AS DECIMAL(20, 4)) / NULLIF(issued, 0)
FROM (
  SELECT
    campaign,
    COUNT(DISTINCT CASE WHEN event = 'ISSUE' THEN coupon_id END) AS issued,
    COUNT(DISTINCT CASE WHEN event = 'USE' THEN coupon_id END) AS used
  FROM coupon_events
  GROUP BY campaign
);
