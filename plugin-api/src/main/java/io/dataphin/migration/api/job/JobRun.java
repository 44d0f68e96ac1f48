package io.dataphin.migration.api.job;

import java.time.Instant;

/**
 * One run (instance) of a job.
 *
 * @param jobId the source's id of the run
 * @param state what it is doing
 * @param startedAt start of the run, exact to the second; null when it has not started
 */
public record JobRun(String jobId, JobState state, Instant startedAt) {}
