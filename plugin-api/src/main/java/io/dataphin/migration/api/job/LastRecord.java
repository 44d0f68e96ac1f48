package io.dataphin.migration.api.job;

import io.dataphin.migration.api.migration.MigrationStatus;
import java.time.Instant;

/**
 * The newest record of a job.
 *
 * @param finishedAt null while it is busy
 */
public record LastRecord(long recordId, MigrationStatus status, Instant createdAt, Instant finishedAt) {}
