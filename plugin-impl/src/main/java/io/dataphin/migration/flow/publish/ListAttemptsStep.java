package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.api.spi.TargetPublishing.Attempt;
import io.dataphin.migration.api.spi.TargetPublishing.AttemptState;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notes the newest attempt so far, so that later ones are known to be of this publication, and follows what somebody else has begun. Reads on
 * only while it does not know what became of a task that does not wait to be published any more.
 */
final class ListAttemptsStep implements Step<PublishState> {

    private final TargetPublishing target;

    ListAttemptsStep(TargetPublishing target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(PublishState state) {
        return List.of(target.attempts(
                state.by().id(), state.project().projectId(), state.memory().page()));
    }

    @Override
    public StepOutcome<PublishState> decide(PublishState state, Answers answers) {
        AttemptsPage page = AttemptsPage.of(state, answers);
        ItemChanges changes = ItemChanges.of(state);
        if (state.memory().page() == 1) {
            changes = changes.then(known -> seen(known, page.newestId()));
        }
        for (PublishItem item : changes.state().items()) {
            changes = met(changes, item, page, answers);
        }
        boolean readOn = !page.last() && changes.state().tasks().stream().anyMatch(ListAttemptsStep::gone);
        return readOn ? changes.nextPage(answers.now()) : notSubmitted(changes).next(answers.now());
    }

    private static PublishState seen(PublishState state, long newest) {
        return state.change(item -> true, item -> item.seen(newest))
                .memory(state.memory().newestAttempt(newest));
    }

    private static ItemChanges met(ItemChanges changes, PublishItem item, AttemptsPage page, Answers answers) {
        Optional<Attempt> newest = page.newest(item.object());
        if (item.state() != State.WAITING || newest.isEmpty()) {
            return changes;
        }
        if (newest.get().state() == AttemptState.RUNNING) {
            return changes.tried(item, newest.get().id()).then(state -> state.sent(answers.now()));
        }
        if (!gone(item)) {
            return changes;
        }
        return newest.get().state() == AttemptState.SUCCEEDED ? changes.published(item) : notSubmitted(changes, item);
    }

    /** Whether a task does not wait to be published any more, and it is not known what became of it. */
    private static boolean gone(PublishItem item) {
        return item.state() == State.WAITING && item.submitId() == null;
    }

    private static ItemChanges notSubmitted(ItemChanges changes) {
        ItemChanges all = changes;
        for (PublishItem task : changes.state().tasks()) {
            all = gone(task) ? notSubmitted(all, task) : all;
        }
        return all;
    }

    private static ItemChanges notSubmitted(ItemChanges changes, PublishItem task) {
        return changes.failed(task, "PUBLISH_NOT_SUBMITTED", null, Map.of());
    }
}
