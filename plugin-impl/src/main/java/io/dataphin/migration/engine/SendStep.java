package io.dataphin.migration.engine;

import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.BlockingTargetPublishing;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.Attempt;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.AttemptState;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.ObjectVersion;
import io.dataphin.migration.persistence.Intent;
import io.dataphin.migration.persistence.PublicationStep;
import io.dataphin.migration.persistence.PublicationStore;
import io.dataphin.migration.persistence.PublicationStore.PublicationChange;
import io.dataphin.migration.persistence.PublicationWork;
import io.dataphin.migration.persistence.PublicationWork.Item;
import io.dataphin.migration.persistence.PublicationWork.ItemState;
import io.dataphin.migration.persistence.WriteJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Begins to publish: files and functions first, then tasks, as many as one call takes. The platform refuses a call as a whole, so after a
 * refusal each object is sent alone. After a lost answer it looks whether the platform tries to publish them (D7).
 */
@ApplicationScoped
class SendStep implements PublicationStepHandler {

    /** What the console shows as remark of the publish. */
    private static final String COMMENT = "Cross-platform migration";

    @Inject
    private BlockingTargetPublishing target;

    @Inject
    private WriteJournal journal;

    @Inject
    private JournaledCall calls;

    @Inject
    private PublicationNeeds needs;

    @Inject
    private PublicationStore publications;

    @Override
    public Set<PublicationStep> steps() {
        return Set.of(PublicationStep.SEND_FILES, PublicationStep.SEND_TASKS);
    }

    @Override
    public Next run(PublicationWork work) {
        boolean tasks = work.step() == PublicationStep.SEND_TASKS;
        List<Item> waiting = work.items(tasks, ItemState.WAITING);
        if (journal.anyPending(work.recordIds())) {
            return look(work, waiting);
        }
        if (waiting.isEmpty()) {
            publications.change(
                    work, change -> change.goOn(tasks ? PublicationStep.FOLLOW_TASKS : PublicationStep.FOLLOW_FILES));
            return Next.NOW;
        }
        int most = work.oneByOne() ? 1 : BlockingTargetPublishing.MOST_OBJECTS;
        return send(work, waiting.subList(0, Math.min(most, waiting.size())));
    }

    private Next send(PublicationWork work, List<Item> items) {
        List<Long> records =
                items.get(0).task() ? items.stream().map(Item::recordId).toList() : work.recordIds();
        try {
            String requestId = calls.make(
                    work.by().id(),
                    records,
                    Intent.Kind.PUBLISH,
                    null,
                    context -> target.publish(
                            context,
                            work.projectId(),
                            items.stream().map(Item::submitId).toList(),
                            COMMENT));
            publications.change(work, change -> {
                change.sent(items);
                closeIntents(change, records, Intent.Result.DONE, requestId);
                items.stream().filter(item -> !item.task()).forEach(file -> tellNeeders(change, work, file));
            });
            return Next.NOW;
        } catch (PlatformRejectedException e) {
            return items.size() > 1 ? oneByOne(work) : refused(work, items.get(0), e);
        }
    }

    private void tellNeeders(PublicationChange change, PublicationWork work, Item file) {
        needers(work, file)
                .forEach(task -> change.record(
                        task.recordId(),
                        record -> record.log(Level.INFO, "PUBLISHING_FILE", null, "name", file.objectName())));
    }

    private List<Item> needers(PublicationWork work, Item file) {
        return work.items(true).stream()
                .filter(task ->
                        PublicationNeeds.needs(needs.draft(task.recordId()), file.objectType(), file.objectName()))
                .toList();
    }

    private Next oneByOne(PublicationWork work) {
        publications.change(work, PublicationChange::oneByOne);
        return Next.NOW;
    }

    /** Somebody else may publish it at this very moment, or just have done so: then that is followed. */
    private Next refused(PublicationWork work, Item item, PlatformRejectedException refusal) {
        Attempt newest = attempts(work, List.of(item)).get(item.object());
        boolean elsewhere = newest != null && newest.id() > item.seenId() && newest.state() != AttemptState.FAILED;
        publications.change(work, change -> {
            if (elsewhere) {
                change.sent(List.of(item));
            } else if (item.task()) {
                PublicationProgress.fail(
                        change,
                        item,
                        "PUBLISH_REFUSED",
                        refusal.answer().message(),
                        refusal.text().parameters());
            } else {
                failFile(change, work, item, refusal.answer().message());
            }
        });
        return Next.NOW;
    }

    /** Tasks that need the file cannot be published. */
    void failFile(PublicationChange change, PublicationWork work, Item file, String words) {
        change.state(file, ItemState.FAILED);
        needers(work, file).stream()
                .filter(task -> task.state() == ItemState.WAITING)
                .forEach(task -> PublicationProgress.fail(
                        change, task, "PUBLISH_NEEDS_FILE", words, Map.of("name", file.objectName())));
    }

    /** The answer to a publish was lost, or the process died before it could be stored. */
    private Next look(PublicationWork work, List<Item> waiting) {
        Map<ObjectVersion, Attempt> newest = attempts(work, waiting);
        List<Item> begun = waiting.stream()
                .filter(item -> newest.containsKey(item.object()))
                .filter(item -> newest.get(item.object()).id() > item.seenId())
                .toList();
        publications.change(work, change -> {
            change.sent(begun).goOn(work.step());
            closeIntents(
                    change,
                    work.recordIds(),
                    begun.isEmpty() ? Intent.Result.FOUND_NOT_DONE : Intent.Result.FOUND_DONE,
                    null);
            begun.stream()
                    .filter(Item::task)
                    .forEach(item -> change.record(
                            item.recordId(),
                            record -> record.log(Level.WARNING, "PUBLISH_FOUND", null, "task", item.objectName())));
        });
        return Next.NOW;
    }

    private Map<ObjectVersion, Attempt> attempts(PublicationWork work, List<Item> items) {
        CallContext context = CallContext.background(work.by().id());
        return target
                .attempts(
                        context,
                        work.projectId(),
                        items.stream().map(Item::object).toList())
                .stream()
                .collect(Collectors.toMap(Attempt::object, Function.identity()));
    }

    private static void closeIntents(
            PublicationChange change, List<Long> records, Intent.Result result, String requestId) {
        records.forEach(id -> change.record(id, record -> record.closeIntents(result, requestId)));
    }
}
