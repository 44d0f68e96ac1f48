package io.dataphin.migration.api.task;

import java.util.List;

/**
 * The content of a task that is to be written. Null means "not set"; an update clears what is not set, except directory, description and
 * owner, which stay.
 *
 * @param name legal task name
 * @param type task type
 * @param directory folder; {@code /} is the default folder (R3)
 * @param description at most 1000 characters
 * @param code SQL text byte for byte; FLINK_SQL only
 * @param mainResource program; FLINK_DATASTREAM only
 * @param dependencyResourceNames names of project resources; may be empty
 * @param cluster production cluster
 * @param engineVersion production engine version
 * @param resource resources
 * @param checkpoint checkpoint section; null leaves it to the runtime parameters
 * @param stateTtl Flink duration text such as {@code 36 h}; null when not set
 * @param runtimeParams every other Flink setting, order kept
 * @param variables deployment variables, order kept
 * @param ownerId Dataphin user id of the owner (R4)
 */
public record TaskDraft(
        String name,
        TaskType type,
        String directory,
        String description,
        String code,
        MainResource mainResource,
        List<String> dependencyResourceNames,
        TaskCluster cluster,
        String engineVersion,
        TaskResource resource,
        TaskCheckpoint checkpoint,
        String stateTtl,
        List<KeyValue> runtimeParams,
        List<KeyValue> variables,
        String ownerId) {

    public TaskDraft {
        dependencyResourceNames = List.copyOf(dependencyResourceNames);
        runtimeParams = List.copyOf(runtimeParams);
        variables = List.copyOf(variables);
    }

    /** The same content under another name. */
    public TaskDraft named(String newName) {
        return new TaskDraft(
                newName,
                type,
                directory,
                description,
                code,
                mainResource,
                dependencyResourceNames,
                cluster,
                engineVersion,
                resource,
                checkpoint,
                stateTtl,
                runtimeParams,
                variables,
                ownerId);
    }

    /**
     * Program of a FLINK_DATASTREAM task.
     *
     * @param resourceName name of a project resource
     * @param className class with the main method; null when the manifest names it
     * @param mainArgs verbatim; null when there are none
     */
    public record MainResource(String resourceName, String className, String mainArgs) {}

    /** One setting. */
    public record KeyValue(String key, String value) {}
}
