CREATE TEMPORARY TABLE robot_moves (robot STRING, cell STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH (
  'connector' = 'kafka', 'topic' = 'wms_robot_moves',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);
CREATE TEMPORARY TABLE cell_load (cell STRING, window_end TIMESTAMP(3), robots BIGINT) WITH (
  'connector' = 'kafka', 'topic' = 'wms_cell_load',
  'properties.bootstrap.servers' = '${kafka_servers}', 'format' = 'json'
);
INSERT INTO cell_load
SELECT cell, window_end, COUNT(DISTINCT robot)
FROM TABLE(HOP(TABLE robot_moves, DESCRIPTOR(ts), INTERVAL '10' SECOND, INTERVAL '1' MINUTE))
GROUP BY cell, window_start, window_end;
