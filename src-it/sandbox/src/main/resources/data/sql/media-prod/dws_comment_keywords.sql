CREATE TEMPORARY TABLE comments (
  comment_id BIGINT,
  content STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'comments',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'comments_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE keyword_count (
  word STRING,
  n BIGINT,
  PRIMARY KEY (word) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.keyword_count',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

INSERT INTO keyword_count
SELECT word, COUNT(*) FROM comments, LATERAL TABLE(STRING_SPLIT(content, ' ')) AS s (word) GROUP BY word;
