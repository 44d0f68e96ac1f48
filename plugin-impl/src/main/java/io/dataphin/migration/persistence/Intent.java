package io.dataphin.migration.persistence;

import java.time.Instant;

/**
 * An outside effect that was begun and whose end is not known (D7).
 *
 * @param id journal id
 * @param kind what was begun
 * @param fileId the task; null for a create
 * @param expectedVersion version that the task had before; null for a create
 * @param openedAt when it was begun
 */
public record Intent(long id, Kind kind, String fileId, Long expectedVersion, Instant openedAt) {

    /** Kinds of outside effects. */
    public enum Kind {
        CREATE,
        UPDATE,
        SUBMIT,
        /** The former content is given back. */
        RESTORE,
        DELETE,
        PUBLISH
    }

    /** How an outside effect ended. */
    public enum Result {
        /** The platform said that it was done. */
        DONE,
        /** The platform said that it was not done. */
        REFUSED,
        /** The name was taken, or the task was changed or deleted, since it was looked at. */
        OVERTAKEN,
        /** The answer was lost; looking showed that it had been done. */
        FOUND_DONE,
        /** The answer was lost; looking showed that it had not been done. */
        FOUND_NOT_DONE
    }
}
