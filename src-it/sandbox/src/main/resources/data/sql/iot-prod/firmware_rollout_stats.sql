CREATE TEMPORARY TABLE upgrades (device_id STRING, version STRING, outcome STRING) WITH (
  'connector' = 'kafka', 'topic' = 'iot_upgrades',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);
CREATE TEMPORARY TABLE rollout (version STRING, outcome STRING, devices BIGINT, PRIMARY KEY (version, outcome) NOT ENFORCED) WITH (
  'connector' = 'jdbc', 'url' = 'jdbc:mysql://rm-iot.mysql.example:3306/iot', 'table-name' = 'rollout'
);
INSERT INTO rollout SELECT version, outcome, COUNT(DISTINCT device_id) FROM upgrades GROUP BY version, outcome;
