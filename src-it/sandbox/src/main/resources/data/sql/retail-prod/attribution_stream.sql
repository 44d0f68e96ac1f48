CREATE TEMPORARY TABLE touches (user_id BIGINT, campaign STRING, touched_at TIMESTAMP(3)) WITH (
  'connector' = 'kafka', 'topic' = 'mkt_touches',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);
CREATE TEMPORARY TABLE attributed (user_id BIGINT, campaign STRING, weight DOUBLE) WITH (
  'connector' = 'kafka', 'topic' = 'mkt_attributed',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);
INSERT INTO attributed
SELECT user_id, campaign, channel_attribution(campaign, touched_at) FROM touches;
