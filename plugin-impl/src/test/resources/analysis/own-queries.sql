CREATE TEMPORARY TABLE orders (id INT, ts TIMESTAMP(3), proc AS PROCTIME(), user_id INT) WITH ('connector' = 'kafka');
CREATE TEMPORARY TABLE `users` (id INT, `from` STRING) WITH ('connector' = 'jdbc', 'lookup.cache' = 'PARTIAL');
CREATE TEMPORARY TABLE orders_backup WITH ('topic' = 'backup') LIKE orders;
CREATE TEMPORARY VIEW recent AS SELECT * FROM orders WHERE ts > CURRENT_TIMESTAMP - INTERVAL '1' DAY;
EXECUTE STATEMENT SET BEGIN
INSERT INTO wide
WITH big AS (SELECT * FROM recent), small AS (SELECT id FROM big)
SELECT b.id, EXTRACT(DAY FROM b.ts), TRIM(BOTH ' ' FROM u.`from`), s.word
FROM big AS b
LEFT JOIN `users` /*+ OPTIONS('lookup.cache' = 'NONE') */ FOR SYSTEM_TIME AS OF b.proc AS u ON b.user_id = u.id
JOIN small ON small.id = b.id, LATERAL TABLE(split_words(b.id)) AS s (word)
CROSS JOIN UNNEST(b.items) AS i (item)
WHERE b.id IN (SELECT id FROM cat.db.allow_list) AND b.user_id IS DISTINCT FROM u.id;
INSERT INTO per_minute
SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start
UNION ALL
SELECT window_start, 0 FROM (TABLE archived);
INSERT INTO alerts SELECT * FROM orders MATCH_RECOGNIZE (
  ORDER BY ts MEASURES LAST(A.id) AS id PATTERN (A B+) DEFINE A AS A.id > 1, B AS score(B.id) > 2) AS m;
END;
