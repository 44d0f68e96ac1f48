package io.dataphin.migration.api.job;

/** What a deployed job is doing on the source. */
public enum JobState {
    RUNNING,
    /** Starting or stopping. */
    TRANSITIONING,
    STOPPED,
    FAILED,
    FINISHED,
    /** Deployed, but no instance was ever started. */
    NEVER_STARTED
}
