package io.dataphin.migration.api.job;

import io.dataphin.migration.api.message.Message;
import java.time.Instant;

/**
 * How fresh the stored list of a source's jobs is.
 *
 * @param refreshedAt as of when the list is; null when it was never read
 * @param attemptedAt when the source was last asked; null = never
 * @param failure why the last attempt failed, rendered like an error; null when it did not
 * @param refreshing whether the list is about to be read anew in the background
 */
public record InventoryState(Instant refreshedAt, Instant attemptedAt, Message failure, boolean refreshing) {

    /** Whether there is a list, however old. */
    public boolean known() {
        return refreshedAt != null;
    }
}
