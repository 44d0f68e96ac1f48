CREATE MODEL m INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'bailian', 'task' = 'x') COMMENT 'late';
CREATE TABLE old_source (a VARCHAR, b BIGINT) WITH (type = 'datahub', endPoint = 'http://dh.example.com', accessKey = 'secret');
CREATE TABLE dim (a VARCHAR, PRIMARY KEY (a), PERIOD FOR SYSTEM_TIME) WITH (type = 'rds');
INSERT INTO first_sink SELECT a FROM old_source
INSERT INTO second_sink SELECT a FROM old_source o JOIN dim FOR SYSTEM_TIME AS OF PROCTIME() AS d ON o.a = d.a;
INSERT INTO third_sink SELECT a， b FROM old_source;
INSERT INTO fourth_sink SELECT a FROM old_source EMIT WITH DELAY '1' MINUTE;
MERGE DATA old_source;
INSERT INTO fifth_sink SELECT my_fn(a) FROM old_source WHERE;
SELECT 'never closed FROM old_source;
