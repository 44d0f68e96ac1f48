package io.dataphin.migration.record;

/** The record was changed by somebody else since the step began; the step is run again on the new state. */
public class StaleRecordException extends RuntimeException {

    StaleRecordException(long recordId) {
        super("record " + recordId + " was changed meanwhile");
    }
}
