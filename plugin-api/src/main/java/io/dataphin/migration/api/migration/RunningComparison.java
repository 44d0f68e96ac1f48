package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.job.JobState;

/**
 * Whether the instance in Dataphin is the job that ran on the source (R5).
 *
 * @param sourceState state of the source job
 * @param instanceState state of the instance in the platform's words; null when there is none
 * @param sameJob same job id and same start to the second; null when neither side runs
 */
public record RunningComparison(JobState sourceState, String instanceState, Boolean sameJob) {}
