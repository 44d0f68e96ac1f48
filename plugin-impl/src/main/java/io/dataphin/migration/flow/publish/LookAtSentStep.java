package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.api.spi.TargetPublishing.Attempt;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.OpenIntent;
import io.dataphin.migration.flow.PollingGap;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * After a lost answer, or when the process died: looks whether the platform tries to publish what was sent (D7). Until the write has settled it
 * reads the first page only, where a new attempt stands, so that a list that is read further was begun after that time.
 */
final class LookAtSentStep implements Step<PublishState> {

    /** Answers that are lost in a row, and nothing sent, before the platform counts as unavailable. */
    private static final int MOST_LOST = 10;

    private final TargetPublishing target;
    private final Sending sending;

    LookAtSentStep(TargetPublishing target, Sending sending) {
        this.target = target;
        this.sending = sending;
    }

    @Override
    public List<Call<?>> calls(PublishState state) {
        return state.head().intent() == null || sending.nextCall(state).isEmpty()
                ? List.of()
                : List.of(target.attempts(
                        state.by().id(),
                        state.project().projectId(),
                        state.memory().page()));
    }

    @Override
    public StepOutcome<PublishState> decide(PublishState state, Answers answers) {
        if (answers.values().isEmpty()) {
            return ItemChanges.of(state).next(answers.now()).intent(IntentResult.FOUND_DONE, null);
        }
        AttemptsPage page = AttemptsPage.of(state, answers);
        ItemChanges changes = ItemChanges.of(state);
        boolean allFound = true;
        boolean readOn = false;
        for (PublishItem item : sending.nextCall(state)) {
            Optional<Attempt> attempt = page.newer(item);
            changes = attempt.isPresent() ? found(changes, item, attempt.get(), answers.now()) : changes;
            allFound = allFound && attempt.isPresent();
            readOn = readOn || attempt.isEmpty() && !page.reaches(item.seenId());
        }
        if (allFound) {
            return changes.next(answers.now()).intent(IntentResult.FOUND_DONE, null);
        }
        return answers.askedAt().isBefore(state.head().intent().settlesAt())
                ? lookAgain(changes, answers.now())
                : settled(changes, readOn, answers.now());
    }

    private static ItemChanges found(ItemChanges changes, PublishItem item, Attempt attempt, Instant now) {
        ItemChanges found = withLost(changes.tried(item, attempt.id()), 0).then(state -> state.sent(now));
        return item.isTask()
                ? found.log(item.task().recordId(), Level.WARNING, Message.of("PUBLISH_FOUND", "task", item.name()))
                : found;
    }

    private static StepOutcome<PublishState> lookAgain(ItemChanges changes, Instant now) {
        OpenIntent intent = changes.before().head().intent();
        Instant next = PollingGap.after(intent.openedAt(), now);
        boolean settlesBefore = now.isBefore(intent.settlesAt()) && next.isAfter(intent.settlesAt());
        return changes.firstPage(now).due(settlesBefore ? intent.settlesAt() : next);
    }

    private StepOutcome<PublishState> settled(ItemChanges changes, boolean readOn, Instant now) {
        if (readOn) {
            return changes.nextPage(now);
        }
        int lost = changes.before().memory().lost() + 1;
        ItemChanges counted = lost < MOST_LOST ? withLost(changes, lost) : withLost(unavailable(changes), 0);
        return counted.next(now).intent(IntentResult.FOUND_NOT_DONE, null);
    }

    private static ItemChanges withLost(ItemChanges changes, int lost) {
        return changes.then(state -> state.memory(state.memory().lost(lost)));
    }

    private ItemChanges unavailable(ItemChanges changes) {
        ItemChanges all = changes;
        for (PublishItem item : sending.nextCall(changes.state())) {
            all = all.failed(item, "PUBLISH_ANSWERS_LOST", null, Map.of("answers", String.valueOf(MOST_LOST)));
        }
        return all;
    }
}
