package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.MigrationRecord;

/** Is told of each change of a record's status, inside the transaction that stores it. */
@FunctionalInterface
public interface StatusChanges {

    /** The record as it is stored. */
    void changed(MigrationRecord record);
}
