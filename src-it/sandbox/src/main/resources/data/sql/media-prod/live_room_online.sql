CREATE TEMPORARY TABLE room_events (
  room_id BIGINT,
  user_id STRING,
  gift_id INT,
  amount DECIMAL(18, 2),
  ts BIGINT,
  event_time AS TO_TIMESTAMP_LTZ(ts, 3),
  WATERMARK FOR event_time AS event_time - INTERVAL '3' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'room_events',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'room_events_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE room_online (
  room_id BIGINT,
  users BIGINT,
  PRIMARY KEY (room_id) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.room_online',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

EXECUTE STATEMENT SET
BEGIN
INSERT INTO room_online SELECT room_id, COUNT(DISTINCT user_id) FROM room_events GROUP BY room_id;
END;
