CREATE TEMPORARY TABLE gen (id BIGINT, amount DECIMAL(10, 2)) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE drop_all (id BIGINT, amount DECIMAL(10, 2)) WITH ('connector' = 'blackhole');
INSERT INTO drop_all SELECT id, amount * 2 FROM gen;
