CREATE TEMPORARY TABLE gen (word STRING) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE counts (word STRING, n BIGINT) WITH ('connector' = 'print');
INSERT INTO counts SELECT word, COUNT(*) FROM gen GROUP BY word;
