CREATE MATERIALIZED TABLE play_summary
FRESHNESS = INTERVAL '5' MINUTE
AS SELECT video_id, COUNT(*) AS plays FROM paimon_media.dw.play_detail GROUP BY video_id;
