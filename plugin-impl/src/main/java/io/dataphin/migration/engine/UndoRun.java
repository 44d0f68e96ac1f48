package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.persistence.UndoWork;

/**
 * An undo with its record.
 *
 * @param preImageHash the task's content from before the record; null when the task is deleted
 */
record UndoRun(UndoWork undo, RecordWork record, String preImageHash) {

    /** Calls are made for the person who asked for the undo. */
    CallContext context() {
        return CallContext.background(undo.by().id());
    }
}
