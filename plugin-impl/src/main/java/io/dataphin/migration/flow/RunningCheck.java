package io.dataphin.migration.flow;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.RunningComparison.Run;
import io.dataphin.migration.api.spi.TaskInstance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares the run of a source job with the instance that adopted it (R5). */
public final class RunningCheck {

    private RunningCheck() {}

    /**
     * Compares.
     *
     * @param source newest run on the source; empty when the job never ran
     * @param before run before the publish; null when it did not run, or is not known
     */
    public static RunningComparison compare(
            Optional<JobRun> source, Optional<TaskInstance> instance, Run before, Instant checkedAt) {
        JobState state = source.map(JobRun::state).orElse(JobState.NEVER_STARTED);
        Run sourceRun = source.filter(run -> runs(run.state()))
                .map(run -> new Run(run.jobId(), run.startedAt()))
                .orElse(null);
        Run instanceRun = instance.filter(TaskInstance::live)
                .map(live -> new Run(live.jobId(), live.startedAt()))
                .orElse(null);
        Boolean same = sourceRun == null && instanceRun == null
                ? null
                : Boolean.valueOf(same(sourceRun, instanceRun) && (before == null || same(before, sourceRun)));
        return new RunningComparison(
                state, instance.map(TaskInstance::status).orElse(null), same, sourceRun, instanceRun, checkedAt);
    }

    /** The line of the record's log that says what the comparison says. */
    public static RecordEffect.Logged line(long recordId, RunningComparison comparison) {
        if (comparison.sameJob() == null) {
            return new RecordEffect.Logged(recordId, Level.INFO, "NEITHER_RUNS", null, Map.of());
        }
        return comparison.sameJob()
                ? new RecordEffect.Logged(
                        recordId, Level.INFO, "SAME_JOB", null, Map.of("jobId", idOf(comparison.sourceRun())))
                : new RecordEffect.Logged(
                        recordId,
                        Level.WARNING,
                        "OTHER_JOB",
                        null,
                        Map.of("source", idOf(comparison.sourceRun()), "instance", idOf(comparison.instanceRun())));
    }

    private static String idOf(Run run) {
        return run == null || run.jobId() == null ? "-" : run.jobId();
    }

    private static boolean runs(JobState state) {
        return state == JobState.RUNNING || state == JobState.TRANSITIONING;
    }

    private static boolean same(Run one, Run other) {
        return one != null
                && other != null
                && Objects.equals(one.jobId(), other.jobId())
                && Objects.equals(second(one.startedAt()), second(other.startedAt()));
    }

    private static Instant second(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
