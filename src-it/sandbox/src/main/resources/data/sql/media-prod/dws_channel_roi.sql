CREATE TEMPORARY TABLE costs (
  channel_url STRING,
  cost DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'costs',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'costs_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE channel_roi (
  channel STRING,
  cost DECIMAL(18, 2),
  PRIMARY KEY (channel) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.channel_roi',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

INSERT INTO channel_roi SELECT channel_of(channel_url), SUM(cost) FROM costs GROUP BY channel_of(channel_url);
