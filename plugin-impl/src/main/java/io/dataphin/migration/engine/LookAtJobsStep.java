package io.dataphin.migration.engine;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.spi.BlockingSourcePlatform;
import io.dataphin.migration.persistence.PublicationStep;
import io.dataphin.migration.persistence.PublicationStore;
import io.dataphin.migration.persistence.PublicationWork;
import io.dataphin.migration.persistence.PublicationWork.Item;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Remembers which run each source job has, so that it can be told afterwards that it is still the same (R5). */
@ApplicationScoped
class LookAtJobsStep implements PublicationStepHandler {

    /** A publication does not wait for the source for ever: it can be made without this knowledge. */
    private static final int MOST_TRIES = 3;

    @Inject
    private BlockingSourcePlatform source;

    @Inject
    private RecordStore records;

    @Inject
    private PublicationStore publications;

    @Override
    public Set<PublicationStep> steps() {
        return Set.of(PublicationStep.LOOK_AT_JOBS);
    }

    @Override
    public Next run(PublicationWork work) {
        PublicationWork now = work;
        try {
            for (Item item : work.items(true)) {
                if (!item.runKnown()) {
                    JobRun run = running(work, records.load(item.recordId()).orElseThrow());
                    now = publications.change(now, change -> change.runBefore(item, run));
                }
            }
        } catch (CallRateExceededException e) {
            throw e;
        } catch (PlatformException e) {
            if (work.retryCount() < MOST_TRIES) {
                throw e;
            }
        }
        publications.change(now, change -> change.goOn(PublicationStep.COLLECT));
        return Next.NOW;
    }

    private JobRun running(PublicationWork work, RecordWork record) {
        CallContext context = CallContext.background(work.by().id());
        Optional<JobRun> run = source.latestRun(context, record.source(), record.deploymentId());
        return run.filter(latest -> latest.state() == JobState.RUNNING).orElse(null);
    }
}
