CREATE TEMPORARY TABLE coupons (
  coupon_id BIGINT,
  user_id STRING,
  expire_time TIMESTAMP(3)
) WITH (
  'connector' = 'kafka',
  'topic' = 'coupons',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'coupons_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE push_queue (
  user_id STRING,
  text STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'push_queue',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'push_queue_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

-- 优惠券快过期提醒:文案里有单引号和表情
INSERT INTO push_queue
SELECT user_id, '亲,您的券今天到期 🎉 don''t miss it' FROM coupons WHERE expire_time < LOCALTIMESTAMP + INTERVAL '1' DAY;
