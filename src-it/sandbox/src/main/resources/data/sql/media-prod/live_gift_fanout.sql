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

CREATE TEMPORARY TABLE gift_total (
  room_id BIGINT,
  amount DECIMAL(18, 2),
  PRIMARY KEY (room_id) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.gift_total',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE big_gifts (
  room_id BIGINT,
  user_id STRING,
  amount DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'big_gifts',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'big_gifts_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE gift_trace (
  room_id BIGINT,
  ts BIGINT
) WITH (
  'connector' = 'blackhole'
);

BEGIN STATEMENT SET;
INSERT INTO gift_total SELECT room_id, SUM(amount) FROM gifts GROUP BY room_id;
INSERT INTO big_gifts SELECT room_id, user_id, amount FROM gifts WHERE amount > 1000;
INSERT INTO gift_trace SELECT room_id, ts FROM gifts;
END;
