package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskType;
import java.util.List;

/** Contents of tasks that flows did not write. */
final class SimulatedDrafts {

    private SimulatedDrafts() {}

    /**
     * Some task of that name.
     *
     * @param files names of files that it needs
     */
    static TaskDraft of(String name, TaskType type, List<String> files) {
        return new TaskDraft(
                name,
                type,
                "/",
                "by hand",
                type == TaskType.FLINK_SQL ? "SELECT 'by hand';" : null,
                null,
                files,
                ModelTarget.CLUSTER,
                ModelTarget.ENGINE_VERSION,
                null,
                null,
                null,
                List.of(),
                List.of(),
                "owner");
    }

    /** Another content of the same name and type. */
    static TaskDraft edited(TaskDraft draft, int number) {
        return new TaskDraft(
                draft.name(),
                draft.type(),
                draft.directory(),
                draft.description(),
                draft.code(),
                draft.mainResource(),
                draft.dependencyResourceNames(),
                draft.cluster(),
                draft.engineVersion(),
                draft.resource(),
                draft.checkpoint(),
                "edited " + number,
                draft.runtimeParams(),
                draft.variables(),
                draft.ownerId());
    }
}
