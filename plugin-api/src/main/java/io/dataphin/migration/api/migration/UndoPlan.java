package io.dataphin.migration.api.migration;

import java.util.List;

/**
 * What an undo will change, told before it does. Values that may hold a secret are masked for readers who may not develop in the project.
 *
 * @param effect what becomes of the task
 * @param taskName the task
 * @param changes fields whose value is not the same afterwards, by name; empty for {@link Effect#DELETE_TASK}
 * @param submittedAgain whether the restored content is submitted again, as it had been before the migration
 */
public record UndoPlan(Effect effect, String taskName, List<Change> changes, boolean submittedAgain) {

    public UndoPlan {
        changes = List.copyOf(changes);
    }

    /** What becomes of the task. */
    public enum Effect {
        /** The record created the task: it is deleted. The source job runs on, it is only released. */
        DELETE_TASK,
        /** The record overwrote the task: it gets its former content back. */
        RESTORE_CONTENT
    }

    /**
     * One field that changes.
     *
     * @param name name of the field
     * @param now value in the task now as text; null when absent
     * @param after value after the undo as text; null when absent
     */
    public record Change(String name, String now, String after) {}
}
