package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.spi.BlockingTargetPublishing;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.Attempt;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.AttemptState;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.ObjectVersion;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.Pending;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.persistence.PublicationStep;
import io.dataphin.migration.persistence.PublicationStore;
import io.dataphin.migration.persistence.PublicationStore.PublicationChange;
import io.dataphin.migration.persistence.PublicationWork;
import io.dataphin.migration.persistence.PublicationWork.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is to be published: the tasks in their submitted versions, and new files and functions that they need. */
@ApplicationScoped
class CollectStep implements PublicationStepHandler {

    @Inject
    private BlockingTargetPublishing target;

    @Inject
    private PublicationNeeds needs;

    @Inject
    private PublicationStore publications;

    @Override
    public Set<PublicationStep> steps() {
        return Set.of(PublicationStep.COLLECT);
    }

    private record Found(Map<ObjectVersion, Pending> pending, Map<ObjectVersion, Attempt> attempts) {}

    @Override
    public Next run(PublicationWork work) {
        CallContext context = CallContext.background(work.by().id());
        List<Pending> all = target.pending(context, work.projectId());
        List<Pending> files = neededFiles(work, all);
        Set<ObjectVersion> wanted = Stream.concat(
                        work.items().stream().map(Item::object), files.stream().map(Pending::object))
                .collect(Collectors.toCollection(HashSet::new));
        Found found = new Found(
                all.stream().collect(Collectors.toMap(Pending::object, Function.identity(), (one, other) -> other)),
                target.attempts(context, work.projectId(), wanted).stream()
                        .collect(Collectors.toMap(Attempt::object, Function.identity())));
        publications.change(work, change -> {
            files.forEach(file -> change.add(
                    file.object().type(),
                    file.object().id(),
                    file.name(),
                    file.object().version(),
                    file.submitId(),
                    seen(found, file.object())));
            work.items(true).forEach(item -> store(change, item, found));
            change.goOn(files.isEmpty() ? PublicationStep.SEND_TASKS : PublicationStep.SEND_FILES);
        });
        return Next.NOW;
    }

    private List<Pending> neededFiles(PublicationWork work, List<Pending> all) {
        List<TaskDraft> drafts = work.recordIds().stream().map(needs::draft).toList();
        return all.stream()
                .filter(object -> drafts.stream()
                        .anyMatch(draft ->
                                PublicationNeeds.needs(draft, object.object().type(), object.name())))
                .toList();
    }

    /** A try that somebody else has begun is followed; the newest try before ours is remembered otherwise. */
    private static long seen(Found found, ObjectVersion object) {
        Attempt newest = found.attempts().get(object);
        if (newest == null) {
            return 0;
        }
        return newest.state() == AttemptState.RUNNING ? newest.id() - 1 : newest.id();
    }

    private static void store(PublicationChange change, Item item, Found found) {
        Pending pending = found.pending().get(item.object());
        Attempt newest = found.attempts().get(item.object());
        if (newest != null && newest.state() == AttemptState.RUNNING) {
            change.found(item, null, newest.id() - 1).sent(List.of(item));
        } else if (pending != null) {
            change.found(item, pending.submitId(), seen(found, item.object()));
        } else if (newest != null && newest.state() == AttemptState.SUCCEEDED) {
            PublicationProgress.published(change, item);
        } else {
            PublicationProgress.fail(change, item, "PUBLISH_NOT_SUBMITTED", null, Map.of());
        }
    }
}
