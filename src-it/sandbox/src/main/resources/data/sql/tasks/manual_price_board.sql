CREATE TEMPORARY TABLE prices (sku STRING, price DECIMAL(10, 2)) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE board (sku STRING, price DECIMAL(10, 2)) WITH ('connector' = 'blackhole');
INSERT INTO board SELECT sku, price FROM prices;
