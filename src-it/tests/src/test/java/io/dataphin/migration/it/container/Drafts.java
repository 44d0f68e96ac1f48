package io.dataphin.migration.it.container;

import io.dataphin.migration.api.task.TaskCheckpoint;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import io.dataphin.migration.api.task.TaskResource;
import io.dataphin.migration.api.task.TaskType;
import java.math.BigDecimal;
import java.util.List;

/** Tasks to write, with something in every section that a script can have, and characters that are easily lost on the way. */
final class Drafts {

    private static final String SCRIPT = """
            CREATE TEMPORARY TABLE src (a INT, b STRING) WITH ('connector' = 'datagen');
            CREATE TEMPORARY TABLE snk (a INT, b STRING) WITH ('connector' = 'blackhole');
            -- 100 % of {all}, "quoted" + 'escaped' & \u4e2d\u6587 \ud83c\udf81
            INSERT INTO snk SELECT a, b FROM src;
            """;

    private static final List<KeyValue> PARAMETERS = List.of(
            new KeyValue("restart-strategy", "fixed-delay"), new KeyValue("pipeline.name", "a=b&c {d} %41 \u4e2d"));

    private Drafts() {}

    static TaskDraft sql(String name, TaskCluster cluster, String engineVersion, String ownerId) {
        return sql(name, cluster, engineVersion, ownerId, PARAMETERS);
    }

    static TaskDraft sql(
            String name, TaskCluster cluster, String engineVersion, String ownerId, List<KeyValue> parameters) {
        return new TaskDraft(
                name,
                TaskType.FLINK_SQL,
                "/",
                "written by a test inside the server",
                SCRIPT,
                null,
                List.of(),
                cluster,
                engineVersion,
                new TaskResource(
                        TaskResource.ConfigType.BASIC,
                        2L,
                        2L,
                        new BigDecimal("0.5"),
                        "2Gi",
                        new BigDecimal("1"),
                        "1Gi",
                        null),
                new TaskCheckpoint(180L, 60L),
                "36 h",
                parameters,
                List.of(new KeyValue("day", "2026-11-29")),
                ownerId);
    }

    static TaskDraft withDependency(TaskDraft draft, String file) {
        return new TaskDraft(
                draft.name(),
                draft.type(),
                draft.directory(),
                draft.description(),
                draft.code(),
                draft.mainResource(),
                List.of(file),
                draft.cluster(),
                draft.engineVersion(),
                draft.resource(),
                draft.checkpoint(),
                draft.stateTtl(),
                draft.runtimeParams(),
                draft.variables(),
                draft.ownerId());
    }
}
