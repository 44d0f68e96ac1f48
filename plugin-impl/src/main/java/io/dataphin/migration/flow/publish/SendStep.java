package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.PollingGap;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.WriteStep;
import io.dataphin.migration.flow.publish.PublishItem.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Begins to publish, as many objects as one call takes. The platform refuses a call as a whole, so after a refusal each object is sent alone.
 */
final class SendStep implements WriteStep<PublishState> {

    /** What the console shows as remark of the publish. */
    private static final String COMMENT = "Cross-platform migration";

    private final TargetPublishing target;
    private final Sending sending;

    SendStep(TargetPublishing target, Sending sending) {
        this.target = target;
        this.sending = sending;
    }

    @Override
    public List<Call<?>> calls(PublishState state) {
        List<Long> submitIds =
                sending.nextCall(state).stream().map(PublishItem::submitId).toList();
        return submitIds.isEmpty()
                ? List.of()
                : List.of(target.publish(state.by().id(), state.project().projectId(), submitIds, COMMENT));
    }

    @Override
    public IntentKind intent(PublishState state) {
        return IntentKind.PUBLISH;
    }

    @Override
    public PublishState looking(PublishState state) {
        return state.at(sending.lookStep()).memory(state.memory().beginList());
    }

    @Override
    public StepOutcome<PublishState> decide(PublishState state, Answers answers) {
        if (answers.values().isEmpty()) {
            return ItemChanges.of(state).next(answers.now());
        }
        ItemChanges changes = ItemChanges.of(state)
                .then(known -> known.sent(answers.now()).memory(known.memory().lost(0)));
        for (PublishItem item : sending.nextCall(state)) {
            changes = changes.change(item, known -> known.at(State.SENT));
            changes = item.isTask() ? changes : tellNeeders(changes, item);
        }
        String requestId = answers.first(String.class);
        StepOutcome<PublishState> outcome =
                changes.next(answers.now()).intent(IntentResult.DONE, requestId.isBlank() ? null : requestId);
        boolean more = outcome.state().step() == sending.sendStep();
        return more ? outcome : outcome.due(answers.now().plus(PollingGap.SHORTEST));
    }

    private static ItemChanges tellNeeders(ItemChanges changes, PublishItem file) {
        ItemChanges told = changes;
        for (PublishItem task : changes.needers(file)) {
            told = told.log(task.task().recordId(), Level.INFO, Message.of("PUBLISHING_FILE", "name", file.name()));
        }
        return told;
    }

    @Override
    public Optional<StepOutcome<PublishState>> fault(PublishState state, PlatformException fault, Instant now) {
        if (!(fault instanceof PlatformRejectedException)) {
            return Optional.empty();
        }
        boolean several = sending.nextCall(state).size() > 1;
        ItemChanges changes = ItemChanges.of(state)
                .then(
                        several
                                ? known -> known.oneByOneFromNowOn().at(sending.sendStep())
                                : known -> checkRefused(known, fault));
        return Optional.of(changes.goOn(now));
    }

    private static PublishState checkRefused(PublishState state, PlatformException refusal) {
        return state.at(PublishStep.CHECK_REFUSED)
                .memory(state.memory().beginList().refusal(PublishMemory.Refusal.of(refusal)));
    }
}
