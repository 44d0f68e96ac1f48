package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.api.spi.TargetPublishing.Attempt;
import io.dataphin.migration.api.spi.TargetPublishing.AttemptState;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishMemory.Refusal;
import java.util.List;
import java.util.Optional;

/** The platform refused an object: somebody else may publish it at this very moment, or just have done so. Then that is followed. */
final class CheckRefusedStep implements Step<PublishState> {

    private final TargetPublishing target;

    CheckRefusedStep(TargetPublishing target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(PublishState state) {
        return List.of(target.attempts(
                state.by().id(), state.project().projectId(), state.memory().page()));
    }

    @Override
    public StepOutcome<PublishState> decide(PublishState state, Answers answers) {
        PublishItem item = refused(state);
        AttemptsPage page = AttemptsPage.of(state, answers);
        Optional<Attempt> newest = page.newest(item.object());
        if (newest.isEmpty() && !page.reaches(item.seenId())) {
            return ItemChanges.of(state).nextPage(answers.now());
        }
        ItemChanges changes = newest.filter(attempt -> elsewhere(item, attempt))
                .map(attempt ->
                        ItemChanges.of(state).tried(item, attempt.id()).then(known -> known.sent(answers.now())))
                .orElseGet(() -> fail(state, item));
        return changes.then(known -> known.memory(known.memory().refusal(null))).next(answers.now());
    }

    /** Files are sent before tasks, and after a refusal one by one in their order. */
    private static PublishItem refused(PublishState state) {
        List<PublishItem> files = Sending.FILES.nextCall(state);
        return files.isEmpty() ? Sending.TASKS.nextCall(state).get(0) : files.get(0);
    }

    private static boolean elsewhere(PublishItem item, Attempt attempt) {
        return attempt.state() == AttemptState.RUNNING
                || attempt.state() == AttemptState.SUCCEEDED && attempt.id() > item.seenId();
    }

    private static ItemChanges fail(PublishState state, PublishItem item) {
        Refusal refusal = state.memory().refusal();
        return ItemChanges.of(state).failed(item, "PUBLISH_REFUSED", refusal.message(), refusal.parameters());
    }
}
