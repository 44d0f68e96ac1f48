package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.spi.BlockingTargetPublishing;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.Attempt;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.AttemptState;
import io.dataphin.migration.api.spi.BlockingTargetPublishing.ObjectVersion;
import io.dataphin.migration.configuration.MigrationSettings;
import io.dataphin.migration.persistence.PublicationStep;
import io.dataphin.migration.persistence.PublicationStore;
import io.dataphin.migration.persistence.PublicationStore.PublicationChange;
import io.dataphin.migration.persistence.PublicationWork;
import io.dataphin.migration.persistence.PublicationWork.Item;
import io.dataphin.migration.persistence.PublicationWork.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks how the objects stand that were sent, with growing gaps, until all have ended or it takes too long. */
@ApplicationScoped
class FollowPublishStep implements PublicationStepHandler {

    @Inject
    private BlockingTargetPublishing target;

    @Inject
    private SendStep send;

    @Inject
    private PublicationStore publications;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    @Override
    public Set<PublicationStep> steps() {
        return Set.of(PublicationStep.FOLLOW_FILES, PublicationStep.FOLLOW_TASKS);
    }

    @Override
    public Next run(PublicationWork work) {
        boolean tasks = work.step() == PublicationStep.FOLLOW_TASKS;
        List<Item> sent = work.items(tasks, ItemState.SENT);
        if (sent.isEmpty()) {
            publications.change(
                    work, change -> change.goOn(tasks ? PublicationStep.COMPARE : PublicationStep.SEND_TASKS));
            return Next.NOW;
        }
        Map<ObjectVersion, Attempt> newest = target
                .attempts(
                        CallContext.background(work.by().id()),
                        work.projectId(),
                        sent.stream().map(Item::object).toList())
                .stream()
                .collect(Collectors.toMap(Attempt::object, Function.identity()));
        boolean tooLong = running(work).compareTo(settings.publishTimeout()) > 0;
        boolean ended = sent.stream().allMatch(item -> ended(item, newest)) || tooLong;
        publications.change(work, change -> {
            change.goOn(work.step());
            for (Item item : sent) {
                if (ended(item, newest)) {
                    store(change, work, item, newest.get(item.object()));
                } else if (tooLong) {
                    fail(
                            change,
                            work,
                            item,
                            "PUBLISH_TIMEOUT",
                            null,
                            Map.of(
                                    "minutes",
                                    String.valueOf(settings.publishTimeout().toMinutes())));
                }
            }
        });
        return ended ? Next.NOW : Next.in(FollowStep.gap(running(work)));
    }

    private static boolean ended(Item item, Map<ObjectVersion, Attempt> newest) {
        Attempt attempt = newest.get(item.object());
        return attempt != null && attempt.id() > item.seenId() && attempt.state() != AttemptState.RUNNING;
    }

    private void store(PublicationChange change, PublicationWork work, Item item, Attempt attempt) {
        if (attempt.state() == AttemptState.FAILED) {
            fail(change, work, item, "PUBLISH_FAILED", attempt.message(), Map.of());
        } else if (item.task()) {
            PublicationProgress.published(change, item);
        } else {
            change.state(item, ItemState.PUBLISHED);
        }
    }

    private void fail(
            PublicationChange change,
            PublicationWork work,
            Item item,
            String code,
            String words,
            Map<String, String> more) {
        if (item.task()) {
            PublicationProgress.fail(change, item, code, words, more);
        } else {
            send.failFile(change, work, item, words);
        }
    }

    /** A publish that somebody else began may have been sent long before. */
    private Duration running(PublicationWork work) {
        return work.sentAt() == null ? Duration.ZERO : Duration.between(work.sentAt(), clock.instant());
    }
}
