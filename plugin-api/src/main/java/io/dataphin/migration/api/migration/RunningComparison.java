package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.job.JobState;
import java.time.Instant;

/**
 * Whether the instance in Dataphin is the job that ran on the source (R5).
 *
 * @param sourceState state of the source job
 * @param instanceState state of the instance in the platform's words; null when there is none
 * @param sameJob same job id and same start to the second on both sides, and the same run as before the publish (Basic: the submit); null when
 *     neither side runs
 * @param sourceRun the run on the source; null when it does not run
 * @param instanceRun the run of the instance; null when it does not run
 * @param checkedAt when both sides were asked
 */
public record RunningComparison(
        JobState sourceState,
        String instanceState,
        Boolean sameJob,
        Run sourceRun,
        Run instanceRun,
        Instant checkedAt) {

    /**
     * A run of a job.
     *
     * @param jobId id of the run
     * @param startedAt its start; null when not known
     */
    public record Run(String jobId, Instant startedAt) {}
}
