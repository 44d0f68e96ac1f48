package io.dataphin.migration.engine;

import io.dataphin.migration.api.error.CallRateExceededException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.RunningComparison.Run;
import io.dataphin.migration.api.spi.BlockingSourcePlatform;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.persistence.PublicationStep;
import io.dataphin.migration.persistence.PublicationStore;
import io.dataphin.migration.persistence.PublicationStore.PublicationChange;
import io.dataphin.migration.persistence.PublicationWork;
import io.dataphin.migration.persistence.PublicationWork.Item;
import io.dataphin.migration.persistence.PublicationWork.ItemState;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the instances of published tasks with the source jobs: a running job runs on, a stopped one stays stopped (R5). */
@ApplicationScoped
class ComparePublishedStep implements PublicationStepHandler {

    /** Published is published: the comparison does not wait for the platforms for ever. */
    private static final int MOST_TRIES = 5;

    @Inject
    private BlockingSourcePlatform source;

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private RecordStore records;

    @Inject
    private PublicationStore publications;

    @Inject
    private Clock clock;

    @Override
    public Set<PublicationStep> steps() {
        return Set.of(PublicationStep.COMPARE);
    }

    @Override
    public Next run(PublicationWork work) {
        List<Item> published = work.items(true, ItemState.PUBLISHED);
        PublicationWork now = work;
        try {
            now = published.isEmpty() ? work : compare(work, published);
            publications.change(now, PublicationChange::end);
        } catch (CallRateExceededException e) {
            throw e;
        } catch (PlatformException e) {
            if (work.retryCount() < MOST_TRIES) {
                throw e;
            }
            letGo(publications.load(work.id()).orElseThrow());
        }
        return Next.NEVER;
    }

    private PublicationWork compare(PublicationWork work, List<Item> published) {
        CallContext context = CallContext.background(work.by().id());
        RecordWork first = records.load(published.get(0).recordId()).orElseThrow();
        Map<String, TaskInstance> instances = target.instances(
                context, first.project(), published.stream().map(Item::objectId).toList());
        PublicationWork now = work;
        for (Item item : published) {
            RecordWork record = records.load(item.recordId()).orElseThrow();
            Run before = item.runJobId() == null ? null : new Run(item.runJobId(), item.runStartedAt());
            RunningComparison comparison = RunningCheck.compare(
                    source.latestRun(context, record.source(), record.deploymentId()),
                    Optional.ofNullable(instances.get(item.objectId())),
                    before,
                    clock.instant());
            now = publications.change(
                    now,
                    change -> change.state(item, ItemState.COMPARED)
                            .record(
                                    item.recordId(),
                                    changed -> CompareStep.tell(changed.running(comparison), comparison)
                                            .release()));
        }
        return now;
    }

    private void letGo(PublicationWork work) {
        publications.change(work, change -> {
            work.items(true, ItemState.PUBLISHED)
                    .forEach(item -> change.record(
                            item.recordId(),
                            record -> record.release()
                                    .log(Level.WARNING, "NOT_COMPARED", null, "task", item.objectName())));
            change.end();
        });
    }
}
