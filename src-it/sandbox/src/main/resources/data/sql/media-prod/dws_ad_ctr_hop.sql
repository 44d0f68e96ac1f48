CREATE TEMPORARY TABLE ad_events (
  ad_id BIGINT,
  slot_id STRING,
  user_id STRING,
  cost DECIMAL(18, 4),
  event_time TIMESTAMP(3),
  WATERMARK FOR event_time AS event_time - INTERVAL '5' SECOND,
  is_click BOOLEAN
) WITH (
  'connector' = 'kafka',
  'topic' = 'ad_events',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'ad_events_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE dws_ad_ctr_t (
  window_end TIMESTAMP(3),
  slot_id STRING,
  ctr DOUBLE,
  PRIMARY KEY (window_end, slot_id) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.dws_ad_ctr_t',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

INSERT INTO dws_ad_ctr_t
SELECT window_end, slot_id,
       CAST(COUNT(*) FILTER (WHERE is_click) AS DOUBLE) / NULLIF(COUNT(*), 0)
FROM TABLE(HOP(TABLE ad_events, DESCRIPTOR(event_time), INTERVAL '1' MINUTE, INTERVAL '10' MINUTE))
GROUP BY window_start, window_end, slot_id;
