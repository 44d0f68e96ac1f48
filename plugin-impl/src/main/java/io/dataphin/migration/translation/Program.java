package io.dataphin.migration.translation;

import io.dataphin.migration.api.task.TaskDraft.MainResource;
import io.dataphin.migration.api.task.TaskType;
import java.util.List;

/**
 * The program of a task.
 *
 * @param type task type
 * @param code SQL text; null for a JAR
 * @param mainResource JAR; null for SQL
 * @param dependencies names of project resources, each once
 */
record Program(TaskType type, String code, MainResource mainResource, List<String> dependencies) {

    Program {
        dependencies = List.copyOf(dependencies);
    }
}
