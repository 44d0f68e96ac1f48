package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.record.RecordWork;

/**
 * What the database knows of a record that is to be undone.
 *
 * @param record the record
 * @param effect what an undo does to its task
 * @param preImageHash the task's content from before the record; null for {@link UndoPlan.Effect#DELETE_TASK}
 * @param currentVersion version that the task has if nobody else changed it: the one that the record wrote, or that a later undo restored
 * @param triedBefore whether an earlier undo failed, so that its effect may be half there
 */
public record UndoSubject(
        RecordWork record, UndoPlan.Effect effect, String preImageHash, long currentVersion, boolean triedBefore) {}
