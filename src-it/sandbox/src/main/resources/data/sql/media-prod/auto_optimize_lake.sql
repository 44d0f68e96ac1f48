AUTO OPTIMIZE DATABASE paimon_media.dw
WITH ('compaction.max-tasks' = '8');
