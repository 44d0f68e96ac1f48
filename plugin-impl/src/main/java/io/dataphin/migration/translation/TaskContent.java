package io.dataphin.migration.translation;

import io.dataphin.migration.api.task.TaskCheckpoint;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import io.dataphin.migration.api.task.TaskDraft.MainResource;
import io.dataphin.migration.api.task.TaskResource;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A task as flat properties, so that two tasks can be compared one property after the other. Empty and absent are the same. */
final class TaskContent {

    static final String NAME = "name";
    static final String TYPE = "type";
    static final String DIRECTORY = "directory";
    static final String DESCRIPTION = "description";
    static final String CODE = "code";
    static final String RESOURCE_NAME = "mainResource.resourceName";
    static final String CLASS_NAME = "mainResource.className";
    static final String MAIN_ARGS = "mainResource.mainArgs";
    static final String DEPENDENCIES = "dependencyResourceNames";
    static final String CLUSTER_ID = "cluster.clusterId";
    static final String QUEUE = "cluster.queueName";
    static final String CLUSTER_TYPE = "cluster.clusterType";
    static final String ENGINE_VERSION = "engineVersion";
    static final String CONFIG_TYPE = "resource.configType";
    static final String PARALLELISM = "resource.parallelism";
    static final String TASK_MANAGER_COUNT = "resource.taskManagerCount";
    static final String TASK_MANAGER_CPU = "resource.taskManagerCpu";
    static final String TASK_MANAGER_MEMORY = "resource.taskManagerMemory";
    static final String JOB_MANAGER_CPU = "resource.jobManagerCpu";
    static final String JOB_MANAGER_MEMORY = "resource.jobManagerMemory";
    static final String PLAN = "resource.plan";
    static final String INTERVAL = "checkpoint.intervalSeconds";
    static final String MIN_PAUSE = "checkpoint.minPauseSeconds";
    static final String STATE_TTL = "stateTtl";
    static final String RUNTIME_PARAMS = "runtimeParams";
    static final String VARIABLES = "variables";
    static final String OWNER = "ownerId";

    /**
     * @param text as it stands in the task
     * @param canonical the same for all spellings of one value
     */
    record Value(String text, String canonical) {}

    private final Map<String, Value> values = new LinkedHashMap<>();

    private TaskContent() {}

    /** The properties that are set, by name. */
    static Map<String, Value> of(TaskDraft task) {
        TaskContent content = new TaskContent();
        content.put(NAME, task.name());
        content.put(TYPE, task.type());
        content.put(DIRECTORY, task.directory());
        content.put(DESCRIPTION, task.description());
        content.put(CODE, task.code());
        content.putMainResource(task.mainResource());
        content.put(DEPENDENCIES, listText(task.dependencyResourceNames()));
        content.putCluster(task.cluster());
        content.put(ENGINE_VERSION, task.engineVersion());
        content.putResource(task.resource());
        content.putCheckpoint(task.checkpoint());
        content.put(STATE_TTL, task.stateTtl(), TaskContent::canonicalDuration);
        content.putAll(RUNTIME_PARAMS, task.runtimeParams());
        content.putAll(VARIABLES, task.variables());
        content.put(OWNER, task.ownerId());
        return content.values;
    }

    static String listText(List<String> names) {
        return String.join("\n", names);
    }

    /** The number without trailing zeros and without an exponent: {@code 1.0} is {@code 1}. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void putMainResource(MainResource resource) {
        putFrom(resource, RESOURCE_NAME, MainResource::resourceName);
        putFrom(resource, CLASS_NAME, MainResource::className);
        putFrom(resource, MAIN_ARGS, MainResource::mainArgs);
    }

    private void putCluster(TaskCluster cluster) {
        putFrom(cluster, CLUSTER_ID, TaskCluster::clusterId);
        putFrom(cluster, QUEUE, TaskCluster::queueName);
        putFrom(cluster, CLUSTER_TYPE, TaskCluster::clusterType);
    }

    private void putResource(TaskResource resource) {
        if (resource == null) {
            return;
        }
        put(CONFIG_TYPE, resource.configType());
        put(PARALLELISM, resource.parallelism());
        put(TASK_MANAGER_COUNT, resource.taskManagerCount());
        put(TASK_MANAGER_CPU, numberText(resource.taskManagerCpu()));
        put(TASK_MANAGER_MEMORY, resource.taskManagerMemory(), TaskContent::canonicalMemory);
        put(JOB_MANAGER_CPU, numberText(resource.jobManagerCpu()));
        put(JOB_MANAGER_MEMORY, resource.jobManagerMemory(), TaskContent::canonicalMemory);
        put(PLAN, resource.plan());
    }

    private void putCheckpoint(TaskCheckpoint checkpoint) {
        putFrom(checkpoint, INTERVAL, TaskCheckpoint::intervalSeconds);
        putFrom(checkpoint, MIN_PAUSE, TaskCheckpoint::minPauseSeconds);
    }

    private void putAll(String list, List<KeyValue> entries) {
        for (KeyValue entry : entries) {
            String name = list + "." + entry.key();
            String text = entry.value() == null ? "" : entry.value();
            // a key that comes twice must not hide behind its first value
            int nth = 2;
            String free = name;
            while (values.containsKey(free)) {
                free = name + "[" + nth++ + "]";
            }
            values.put(free, new Value(text, text));
        }
    }

    private <T> void putFrom(T holder, String name, Function<T, ?> property) {
        put(name, holder == null ? null : property.apply(holder));
    }

    private void put(String name, Object value) {
        put(name, value == null ? null : value.toString(), UnaryOperator.identity());
    }

    private void put(String name, String text, UnaryOperator<String> canonical) {
        if (text != null && !text.isEmpty()) {
            values.put(name, new Value(text, canonical.apply(text)));
        }
    }

    private static String numberText(BigDecimal number) {
        return number == null ? null : plain(number).toPlainString();
    }

    private static String canonicalMemory(String text) {
        return MemorySize.parse(text).map(size -> Long.toString(size.bytes())).orElse(text);
    }

    private static String canonicalDuration(String text) {
        return FlinkDuration.parse(text)
                .map(duration -> duration.value().toString())
                .orElse(text);
    }
}
