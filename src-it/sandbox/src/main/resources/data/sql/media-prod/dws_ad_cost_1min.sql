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

CREATE TEMPORARY TABLE dws_ad_cost_1min_t (
  window_start TIMESTAMP(3),
  ad_id BIGINT,
  cost DECIMAL(18, 4),
  pv BIGINT,
  PRIMARY KEY (window_start, ad_id) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.dws_ad_cost_1min_t',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

INSERT INTO dws_ad_cost_1min_t
SELECT window_start, ad_id, SUM(cost), COUNT(*)
FROM TABLE(TUMBLE(TABLE ad_cost, DESCRIPTOR(event_time), INTERVAL '1' MINUTE))
GROUP BY window_start, window_end, ad_id;
