package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationStatus;

/**
 * A status with its number of records, as a switch of the filter.
 *
 * @param count records of this status under the other filters
 * @param on whether the filter asks for it
 * @param toggled value of the address after a click
 */
public record StatusChip(MigrationStatus status, long count, boolean on, String toggled) {}
