package io.dataphin.migration.api.project;

import java.util.List;

/**
 * A project that tasks can be migrated into. A Dev-Prod pair is one entry, shown by its Dev side (R10).
 *
 * @param ref where tasks are written
 * @param name project name
 * @param displayName name to show
 * @param mode mode of the project
 * @param blockers why it cannot be chosen; empty when it can
 * @param mayMigrate whether the caller may migrate into it
 * @param mayPublish whether the caller may publish from it
 * @param source where jobs come from (R7, R9); null while {@link ProjectBlocker#NO_STREAM_SOURCE}
 */
public record TargetProject(
        ProjectRef ref,
        String name,
        String displayName,
        ProjectMode mode,
        List<ProjectBlocker> blockers,
        boolean mayMigrate,
        boolean mayPublish,
        SourceLocation source) {

    public TargetProject {
        blockers = List.copyOf(blockers);
    }

    /** Project id, the same for both sides of a pair. */
    public long id() {
        return ref.projectId();
    }

    /** Whether the project itself can be a target; says nothing about the caller. */
    public boolean eligible() {
        return blockers.isEmpty();
    }
}
