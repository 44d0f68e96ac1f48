package io.dataphin.migration.flow;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.RunningComparison.Run;
import io.dataphin.migration.api.spi.TaskInstance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
            Optional<JobRun> source, Optional<TaskInstance> instance, JobRun before, Instant checkedAt) {
        JobState state = source.map(JobRun::state).orElse(JobState.NEVER_STARTED);
        Run sourceRun =
                source.filter(run -> runs(run.state())).map(RunningCheck::runOf).orElse(null);
        Run instanceRun = instance.filter(TaskInstance::live)
                .map(live -> new Run(live.jobId(), live.startedAt()))
                .orElse(null);
        Boolean same = sourceRun == null && instanceRun == null
                ? null
                : Boolean.valueOf(same(sourceRun, instanceRun) && (before == null || same(runOf(before), sourceRun)));
        return new RunningComparison(
                state, instance.map(TaskInstance::status).orElse(null), same, sourceRun, instanceRun, checkedAt);
    }

    /** The comparison for the record, and the line of its log that says what it came to. */
    public static List<RecordEffect> effects(long recordId, RunningComparison comparison) {
        return List.of(new RecordEffect.Compared(recordId, comparison), line(recordId, comparison));
    }

    private static RecordEffect line(long recordId, RunningComparison comparison) {
        if (comparison.sameJob() == null) {
            return logged(recordId, Level.INFO, Message.of("NEITHER_RUNS"));
        }
        return comparison.sameJob()
                ? logged(recordId, Level.INFO, Message.of("SAME_JOB", "jobId", idOf(comparison.sourceRun())))
                : logged(
                        recordId,
                        Level.WARNING,
                        Message.of(
                                "OTHER_JOB",
                                "source",
                                idOf(comparison.sourceRun()),
                                "instance",
                                idOf(comparison.instanceRun())));
    }

    private static RecordEffect logged(long recordId, Level level, Message line) {
        return new RecordEffect.Logged(recordId, level, line.code(), null, line.parameters());
    }

    private static String idOf(Run run) {
        return run == null ? "-" : run.jobId();
    }

    private static boolean runs(JobState state) {
        return state == JobState.RUNNING || state == JobState.TRANSITIONING;
    }

    private static Run runOf(JobRun run) {
        return new Run(run.jobId(), run.startedAt());
    }

    private static boolean same(Run one, Run other) {
        return one != null
                && other != null
                && one.jobId().equals(other.jobId())
                && Objects.equals(second(one.startedAt()), second(other.startedAt()));
    }

    private static Instant second(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
