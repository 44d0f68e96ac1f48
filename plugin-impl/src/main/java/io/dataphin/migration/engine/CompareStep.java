package io.dataphin.migration.engine;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.BlockingSourcePlatform;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.persistence.RecordChange;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** In a Basic project the submit takes effect at once: compares the instance with the source job (R5). The record has succeeded either way. */
@ApplicationScoped
class CompareStep implements RecordStepHandler {

    private static final int MOST_TRIES = 3;

    @Inject
    private BlockingSourcePlatform source;

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private RecordStore records;

    @Inject
    private Clock clock;

    @Override
    public RecordStep step() {
        return RecordStep.COMPARE;
    }

    @Override
    public Next run(RecordWork work) {
        try {
            CallContext context = CallContext.background(work.migrator().id());
            Optional<JobRun> run = source.latestRun(context, work.source(), work.deploymentId());
            Optional<TaskInstance> instance =
                    target.instance(context, work.project(), work.written().fileId());
            RunningComparison comparison = RunningCheck.compare(run, instance, null, clock.instant());
            records.change(work, change -> end(tell(change.running(comparison), comparison), work));
        } catch (CallRateExceededException e) {
            throw e;
        } catch (PlatformException e) {
            if (e instanceof PlatformUnavailableException && work.retryCount() < MOST_TRIES) {
                throw e;
            }
            records.change(
                    work,
                    change -> end(change.log(Level.WARNING, "NOT_COMPARED", null, "task", work.targetName()), work));
        }
        return Next.NEVER;
    }

    private static void end(RecordChange change, RecordWork work) {
        change.end(MigrationStatus.SUCCEEDED, Stage.VERIFY)
                .log(Level.INFO, "SUCCEEDED", null, "task", work.targetName());
    }

    /** Writes into the log what the comparison says. */
    static RecordChange tell(RecordChange change, RunningComparison comparison) {
        if (comparison.sameJob() == null) {
            return change.log(Level.INFO, "NEITHER_RUNS", null);
        }
        return comparison.sameJob()
                ? change.log(
                        Level.INFO,
                        "SAME_JOB",
                        null,
                        "jobId",
                        comparison.sourceRun().jobId())
                : change.log(
                        Level.WARNING,
                        "OTHER_JOB",
                        null,
                        "source",
                        comparison.sourceRun() == null
                                ? "-"
                                : comparison.sourceRun().jobId(),
                        "instance",
                        comparison.instanceRun() == null
                                ? "-"
                                : comparison.instanceRun().jobId());
    }
}
