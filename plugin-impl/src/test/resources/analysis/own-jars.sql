--********************************************************************--
-- Author:         数据平台
-- Created Time:   2026-03-01 10:00:00
-- Description:    IP 地址解析；it's the "geo" job, see ADD JAR 'not-this.jar';
--********************************************************************--
SET 'pipeline.jars' = 'oss://bucket/libs/v1/common.jar;oss://bucket/libs/v2/common.jar';
ADD JAR 'oss://bucket/artifacts/namespaces/prod/team#1/app-a.jar';
CREATE TEMPORARY SYSTEM FUNCTION geo_country AS 'com.example.geo.Country' LANGUAGE JAVA
  USING JAR 'oss://bucket/geo/geo-udf.jar', JAR 'oss://bucket/geo/数据 库.jar';
CREATE TEMPORARY FUNCTION IF NOT EXISTS `mask` AS 'com.example.Mask' USING JAR 'oss://bucket/geo/geo-udf.jar';
CREATE FUNCTION prod_catalog.udf.parse_ua AS 'com.example.UserAgent';
CREATE TEMPORARY FUNCTION py_len AS 'udf_len.py_len' LANGUAGE PYTHON;

CREATE TEMPORARY TABLE clicks (
  ip STRING, -- 客户端 IP，不能为空
  ua STRING,
  ts TIMESTAMP(3),
  ts_day AS TO_DATE(DATE_FORMAT(ts, 'yyyy-MM-dd'))
) WITH ('connector' = 'sls', 'accessKey' = '${secret_values.sls_key}');
CREATE TEMPORARY TABLE result (ip STRING, country STRING) WITH ('connector' = 'hologres');
CREATE TEMPORARY TABLE countries (ip STRING, country STRING) WITH ('connector' = 'hologres');
INSERT INTO countries
SELECT `mask`(ip), GEO_COUNTRY(ip) FROM clicks
WHERE udf.parse_ua(ua) <> 'bot' /* geo_city(ip) */ AND undeclared(ua) IS NOT NULL;
