-- whole database, new tables included
CREATE DATABASE IF NOT EXISTS `holo-media`.media_ods
WITH ('sink.parallelism' = '4')
AS DATABASE `mysql-media`.media INCLUDING ALL TABLES
/*+ OPTIONS('server-id' = '8010-8014') */;
