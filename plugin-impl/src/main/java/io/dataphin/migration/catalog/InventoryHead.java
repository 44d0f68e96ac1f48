package io.dataphin.migration.catalog;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.project.SourceLocation;
import java.time.Instant;

/**
 * How the stored list of a place stands.
 *
 * @param location the place, as whoever looked last was told
 * @param usedAt when somebody last looked, exact to a minute
 * @param wantedAt when somebody last looked at a list that was not fresh; null = never
 * @param refreshedAt as of when the list is; null = it was never read
 * @param attemptedAt when the source was last asked; null = never
 * @param failure why the last attempt failed; null when it did not
 */
public record InventoryHead(
        long id,
        SourceLocation location,
        Instant usedAt,
        Instant wantedAt,
        Instant refreshedAt,
        Instant attemptedAt,
        Message failure) {}
