package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.migration.MigrationRecord;

/** Is told of every change of a record's status, after it was stored. Must return quickly; what it throws is logged and has no effect. */
public interface MigrationListener {

    /** The record as it is now. */
    void statusChanged(MigrationRecord record);
}
