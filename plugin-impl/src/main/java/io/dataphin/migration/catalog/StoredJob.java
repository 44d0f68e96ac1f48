package io.dataphin.migration.catalog;

import io.dataphin.migration.api.job.SourceJob;
import java.time.Instant;

/**
 * A job as the stored list has it.
 *
 * @param proposedName what the naming rule makes of its name; empty when nothing could be made
 * @param goneAt since when the source does not list it any more; null while it does
 */
public record StoredJob(SourceJob job, String proposedName, Instant goneAt) {}
