CREATE TEMPORARY TABLE comments (
  comment_id BIGINT,
  video_id BIGINT,
  content STRING,
  tags ARRAY<STRING>
) WITH (
  'connector' = 'kafka',
  'topic' = 'comments',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'comments_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY TABLE comment_tags (
  comment_id BIGINT,
  tag STRING
) WITH (
  'connector' = 'kafka',
  'topic' = 'comment_tags',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'comment_tags_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);

CREATE TEMPORARY VIEW clean AS
SELECT comment_id, REGEXP_REPLACE(content, '\s+', ' ') AS content, tags FROM comments WHERE CHAR_LENGTH(content) > 0;

INSERT INTO comment_tags
SELECT comment_id, tag FROM clean CROSS JOIN UNNEST(tags) AS t (tag);
