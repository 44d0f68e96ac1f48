USE CATALOG `mysql-media`;

CREATE TABLE IF NOT EXISTS `holo-media`.media_dw.orders
WITH ('jdbcWriteBatchSize' = '1024')
AS TABLE `mysql-media`.media.orders
/*+ OPTIONS('server-id' = '8001-8004') */
ADD COLUMN (load_time AS NOW());
