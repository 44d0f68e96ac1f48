CREATE TEMPORARY TABLE g_in (
  n BIGINT,
  s STRING
) WITH (
  'connector' = 'datagen',
  'rows-per-second' = '10'
);

CREATE TEMPORARY TABLE g_out (n BIGINT, s STRING) WITH ('connector' = 'print');

INSERT INTO g_out SELECT n, s FROM g_in;
