CREATE TEMPORARY TABLE page_views (user_id STRING, ts TIMESTAMP(3)) WITH (
  'connector' = 'datagen'
);
CREATE TEMPORARY TABLE uv_print (uv BIGINT) WITH ('connector' = 'print');
INSERT INTO uv_print SELECT COUNT(DISTINCT user_id) FROM page_views;
