USE CATALOG holo;

BEGIN STATEMENT SET;
CREATE TABLE IF NOT EXISTS ods.shops
WITH ('jdbcWriteBatchSize' = '1024')
AS TABLE mysql.shop.shops /*+ OPTIONS('server-id' = '5500-5501') */;
CREATE TABLE IF NOT EXISTS ods.shop_categories
AS TABLE mysql.shop.shop_categories /*+ OPTIONS('server-id' = '5502-5503') */;
END;
