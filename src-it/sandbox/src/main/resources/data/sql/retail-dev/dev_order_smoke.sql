CREATE TEMPORARY TABLE gen (id BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '1');
CREATE TEMPORARY TABLE out_print (id BIGINT) WITH ('connector' = 'print');
INSERT INTO out_print SELECT id FROM gen;
