package io.dataphin.migration.api.spi;

/** What a create or update came to. {@code requestId} is the platform's, for its support. */
public sealed interface TaskWrite {

    /** The platform's request id; may be empty. */
    String requestId();

    /**
     * Done.
     *
     * @param url console path of the task; null when the platform does not say
     */
    record Written(String fileId, long version, String url, String requestId) implements TaskWrite {}

    /** A task of that name exists already. */
    record NameTaken(String requestId) implements TaskWrite {}

    /** The task has another version than expected: somebody changed it meanwhile. */
    record VersionConflict(String requestId) implements TaskWrite {}

    /** Somebody is editing the task. */
    record Locked(String lockUserId, String requestId) implements TaskWrite {}

    /** The task of that name has another type. */
    record TypeMismatch(String requestId) implements TaskWrite {}

    /** The task is gone. */
    record Missing(String requestId) implements TaskWrite {}
}
