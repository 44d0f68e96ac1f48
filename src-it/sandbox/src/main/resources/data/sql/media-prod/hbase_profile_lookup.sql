CREATE TEMPORARY TABLE d_in (
  user_id STRING,
  proc AS PROCTIME()
) WITH (
  'connector' = 'kafka',
  'topic' = 'd_in',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'd_in_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE profile (
  rowkey STRING,
  f ROW<city STRING, age INT>
) WITH (
  'connector' = 'cloudhbase',
  'table-name' = 'profile',
  'zookeeper.quorum' = 'hb-media.example:30020',
  'userName' = 'root',
  'password' = '${secret_values.hbase_pw}'
);

CREATE TEMPORARY TABLE d_out (
  user_id STRING,
  city STRING
) WITH (
  'connector' = 'blackhole'
);

INSERT INTO d_out SELECT d_in.user_id, p.f.city FROM d_in LEFT JOIN profile FOR SYSTEM_TIME AS OF d_in.proc AS p ON d_in.user_id = p.rowkey;
