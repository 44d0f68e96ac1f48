USE CATALOG paimon_lake;
CREATE CATALOG mysql_src WITH ('type' = 'mysql', 'password' = '${secret_values.mysql_pw}');
CREATE TABLE IF NOT EXISTS plain_copy AS TABLE mysql_src.shop.orders;
BEGIN STATEMENT SET;
CREATE TABLE IF NOT EXISTS ods_orders
WITH ('connector' = 'hologres', 'jdbcWriteBatchSize' = '1024')
AS TABLE mysql_src.`shop`.`orders_[0-9]+` /*+ OPTIONS('server-id' = '8001-8004') */
ADD COLUMN (`etl_time` AS NOW() FIRST);
CREATE TABLE IF NOT EXISTS ods_users AS TABLE mysql_src.shop.users
/*+ OPTIONS('server-id' = '8005', 'scan.startup.mode' = '${mode}') */;
INSERT INTO dwd.user_count SELECT COUNT(*) FROM paimon_lake.ods.users;
END;
CREATE DATABASE IF NOT EXISTS paimon_lake.ods WITH ('sink.parallelism' = '4')
AS DATABASE mysql_src.shop INCLUDING TABLE 'orders.*' EXCLUDING TABLE 'orders_tmp'
/*+ OPTIONS('server-id' = '8001') */;
AUTO OPTIMIZE DATABASE paimon_lake.ods;
