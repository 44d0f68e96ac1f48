package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.api.spi.TargetPublishing.Attempt;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.PollingGap;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks how the objects stand that were sent, with growing gaps, until all have ended or it takes too long. */
final class FollowStep implements Step<PublishState> {

    private final TargetPublishing target;
    private final Sending sending;
    private final Duration longest;

    FollowStep(TargetPublishing target, Sending sending, Duration longest) {
        this.target = target;
        this.sending = sending;
        this.longest = longest;
    }

    @Override
    public List<Call<?>> calls(PublishState state) {
        return sent(state).isEmpty()
                ? List.of()
                : List.of(target.attempts(
                        state.by().id(),
                        state.project().projectId(),
                        state.memory().page()));
    }

    @Override
    public StepOutcome<PublishState> decide(PublishState state, Answers answers) {
        if (answers.values().isEmpty()) {
            return ItemChanges.of(state).next(answers.now());
        }
        AttemptsPage page = AttemptsPage.of(state, answers);
        ItemChanges changes = ItemChanges.of(state);
        boolean readOn = false;
        for (PublishItem item : sent(state)) {
            Optional<Attempt> attempt = page.newer(item);
            changes = attempt.isPresent() ? stands(changes, item, attempt.get()) : changes;
            readOn = readOn || attempt.isEmpty() && !page.reaches(item.seenId());
        }
        return readOn ? changes.nextPage(answers.now()) : complete(changes, answers.now());
    }

    private List<PublishItem> sent(PublishState state) {
        return sending.items(state, State.SENT);
    }

    private static ItemChanges stands(ItemChanges changes, PublishItem item, Attempt attempt) {
        return switch (attempt.state()) {
            case RUNNING -> changes.tried(item, attempt.id());
            case SUCCEEDED -> changes.published(item);
            case FAILED -> changes.failed(item, "PUBLISH_FAILED", attempt.message(), Map.of());
        };
    }

    private StepOutcome<PublishState> complete(ItemChanges changes, Instant now) {
        List<PublishItem> running = sent(changes.state());
        if (running.isEmpty()) {
            return changes.next(now);
        }
        Instant since = changes.state().sentAt() == null ? now : changes.state().sentAt();
        if (Duration.between(since, now).compareTo(longest) > 0) {
            return timedOut(changes, running).next(now);
        }
        return changes.firstPage(now).due(PollingGap.after(since, now));
    }

    private ItemChanges timedOut(ItemChanges changes, List<PublishItem> running) {
        ItemChanges all = changes;
        for (PublishItem item : running) {
            all = all.failed(item, "PUBLISH_TIMEOUT", null, Map.of("minutes", String.valueOf(longest.toMinutes())));
        }
        return all;
    }
}
