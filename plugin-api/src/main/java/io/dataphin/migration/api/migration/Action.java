package io.dataphin.migration.api.migration;

import java.util.Locale;

/** What can be done with a record. */
public enum Action {
    SUBMIT,
    MIGRATE,
    CANCEL,
    UNDO,
    PUBLISH,
    /** Looks whether job and task are still as they were. */
    CHECK;

    /** Last segment of the REST call. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
