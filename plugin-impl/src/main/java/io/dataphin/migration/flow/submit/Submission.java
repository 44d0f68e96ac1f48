package io.dataphin.migration.flow.submit;

import java.time.Instant;

/**
 * The submit of a task.
 *
 * @param asyncId what it is asked for by; null when none runs, or the platform does not know it any more
 * @param startedAt when the first submit of this attempt was accepted; null before that
 * @param submitId what it is published by; null until it has succeeded, or when the platform does not say
 */
public record Submission(Long asyncId, Instant startedAt, Long submitId) {

    /** None was begun. */
    public static final Submission NONE = new Submission(null, null, null);

    /** A submit runs. */
    public Submission running(long id, Instant now) {
        return new Submission(id, startedAt == null ? now : startedAt, submitId);
    }

    /** Another submit of the task runs, which only its end is waited for. */
    public Submission waiting(Instant now) {
        return new Submission(null, startedAt == null ? now : startedAt, submitId);
    }

    /** The platform does not know it any more. */
    public Submission lost() {
        return new Submission(null, startedAt, submitId);
    }

    /**
     * It has succeeded.
     *
     * @param id null when the platform does not say
     */
    public Submission succeeded(Long id) {
        return new Submission(asyncId, startedAt, id);
    }
}
