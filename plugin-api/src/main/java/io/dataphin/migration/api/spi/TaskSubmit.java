package io.dataphin.migration.api.spi;

/** What a submit came to. */
public sealed interface TaskSubmit {

    /** The platform's request id; may be empty. */
    String requestId();

    /** Accepted; ask for the result with this id. */
    record Accepted(long asyncId, String requestId) implements TaskSubmit {}

    /** A submit of this task runs already; follow that one. */
    record AlreadyRunning(long asyncId, String requestId) implements TaskSubmit {}

    /** The version is not the task's current one. */
    record VersionConflict(String requestId) implements TaskSubmit {}

    /** Somebody is editing the task. */
    record Locked(String lockUserId, String requestId) implements TaskSubmit {}

    /** The task is gone. */
    record Missing(String requestId) implements TaskSubmit {}
}
