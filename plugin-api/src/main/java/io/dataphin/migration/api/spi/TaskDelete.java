package io.dataphin.migration.api.spi;

/** What a delete of a task came to. {@code requestId} is the platform's, for its support. */
public sealed interface TaskDelete {

    /** The platform's request id; may be empty. */
    String requestId();

    /** Done. */
    record Deleted(String requestId) implements TaskDelete {}

    /** The task is gone. */
    record Missing(String requestId) implements TaskDelete {}

    /** The task has another version than expected: somebody changed it meanwhile. */
    record VersionConflict(String requestId) implements TaskDelete {}

    /** Somebody is editing the task. */
    record Locked(String lockUserId, String requestId) implements TaskDelete {}

    /** A submit of the task is running. */
    record SubmitRunning(String requestId) implements TaskDelete {}

    /** The task was published once; such a task is not deleted. */
    record Published(String requestId) implements TaskDelete {}
}
