package io.dataphin.migration.translation;

import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import java.util.Map;
import java.util.Optional;

/** Which property of a task (a name of {@link TaskContent}) holds a field of the source. */
final class TaskProperty {

    private static final Map<String, String> BY_PATH = Map.ofEntries(
            Map.entry(FieldPaths.NAME, TaskContent.NAME),
            Map.entry(FieldPaths.KIND, TaskContent.TYPE),
            Map.entry(FieldPaths.DESCRIPTION, TaskContent.DESCRIPTION),
            Map.entry(FieldPaths.SQL_SCRIPT, TaskContent.CODE),
            Map.entry(FieldPaths.SQL_DEPENDENCIES, TaskContent.DEPENDENCIES),
            Map.entry(FieldPaths.JAR_URI, TaskContent.RESOURCE_NAME),
            Map.entry(FieldPaths.JAR_CLASS, TaskContent.CLASS_NAME),
            Map.entry(FieldPaths.JAR_ARGS, TaskContent.MAIN_ARGS),
            Map.entry(FieldPaths.JAR_DEPENDENCIES, TaskContent.DEPENDENCIES),
            Map.entry(FieldPaths.TARGET_NAME, TaskContent.QUEUE),
            Map.entry(FieldPaths.TARGET_MODE, TaskContent.CLUSTER_TYPE),
            Map.entry(FieldPaths.ENGINE_VERSION, TaskContent.ENGINE_VERSION),
            Map.entry(FieldPaths.RESOURCE_MODE, TaskContent.CONFIG_TYPE),
            Map.entry(FieldPaths.PARALLELISM, TaskContent.PARALLELISM),
            Map.entry(FieldPaths.PLAN, TaskContent.PLAN),
            Map.entry(basic(FieldPaths.TASK_MANAGER, FieldPaths.CPU), TaskContent.TASK_MANAGER_CPU),
            Map.entry(basic(FieldPaths.TASK_MANAGER, FieldPaths.MEMORY), TaskContent.TASK_MANAGER_MEMORY),
            Map.entry(basic(FieldPaths.JOB_MANAGER, FieldPaths.CPU), TaskContent.JOB_MANAGER_CPU),
            Map.entry(basic(FieldPaths.JOB_MANAGER, FieldPaths.MEMORY), TaskContent.JOB_MANAGER_MEMORY),
            Map.entry(FieldPaths.EXPERT + FieldPaths.JOB_MANAGER + FieldPaths.CPU, TaskContent.JOB_MANAGER_CPU),
            Map.entry(FieldPaths.EXPERT + FieldPaths.JOB_MANAGER + FieldPaths.MEMORY, TaskContent.JOB_MANAGER_MEMORY));

    private TaskProperty() {}

    /** The property that the verdict is about; empty for a field that no property holds. */
    static Optional<String> of(FieldVerdict verdict) {
        String path = verdict.name();
        if (verdict.verdict() == Verdict.DROPPED) {
            return Optional.empty();
        }
        if (path.startsWith(FieldPaths.TASK)) {
            return Optional.of(path.substring(FieldPaths.TASK.length()));
        }
        if (path.startsWith(FieldPaths.VARIABLES)) {
            return Optional.of(TaskContent.VARIABLES + "." + path.substring(FieldPaths.VARIABLES.length()));
        }
        if (path.startsWith(FieldPaths.FLINK_CONF)) {
            return Optional.of(setting(path.substring(FieldPaths.FLINK_CONF.length()), verdict.rule()));
        }
        return Optional.ofNullable(BY_PATH.get(path));
    }

    private static String setting(String key, String rule) {
        if (FieldRule.CHECKPOINT_SECTION.name().equals(rule)) {
            return key.equals(RuntimeParameters.INTERVAL) ? TaskContent.INTERVAL : TaskContent.MIN_PAUSE;
        }
        return FieldRule.STATE_TTL_SECTION.name().equals(rule)
                ? TaskContent.STATE_TTL
                : TaskContent.RUNTIME_PARAMS + "." + key;
    }

    private static String basic(String process, String what) {
        return FieldPaths.BASIC + process + what;
    }
}
