package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.error.ClockOffException;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TargetPublishing;
import io.dataphin.migration.flow.Flow;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Publishes the tasks of up to 50 records of a project, and the new files and functions that they need (R17). */
public final class PublishFlow implements Flow<PublishState> {

    private final FlowStore<PublishState> store;
    private final Map<PublishStep, Step<PublishState>> steps = new EnumMap<>(PublishStep.class);

    /**
     * The flow.
     *
     * @param publishTimeout how long the platform may take to publish before a task has failed
     */
    public PublishFlow(
            FlowStore<PublishState> store,
            SourcePlatform source,
            TargetPlatform target,
            TargetPublishing publishing,
            Duration publishTimeout) {
        this.store = store;
        steps.put(PublishStep.READ_RUNS, new ReadRunsStep(source));
        steps.put(PublishStep.LIST_PENDING, new ListPendingStep(publishing));
        steps.put(PublishStep.LIST_ATTEMPTS, new ListAttemptsStep(publishing));
        steps.put(PublishStep.LOOK_AT_FILES, new LookAtSentStep(publishing, Sending.FILES));
        steps.put(PublishStep.SEND_FILES, new SendStep(publishing, Sending.FILES));
        steps.put(PublishStep.FOLLOW_FILES, new FollowStep(publishing, Sending.FILES, publishTimeout));
        steps.put(PublishStep.LOOK_AT_TASKS, new LookAtSentStep(publishing, Sending.TASKS));
        steps.put(PublishStep.SEND_TASKS, new SendStep(publishing, Sending.TASKS));
        steps.put(PublishStep.FOLLOW_TASKS, new FollowStep(publishing, Sending.TASKS, publishTimeout));
        steps.put(PublishStep.CHECK_REFUSED, new CheckRefusedStep(publishing));
        steps.put(PublishStep.READ_INSTANCES, new ReadInstancesStep(target));
        steps.put(PublishStep.COMPARE, new ComparePublishedStep(source));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.PUBLISH;
    }

    @Override
    public FlowStore<PublishState> store() {
        return store;
    }

    @Override
    public Step<PublishState> step(PublishState state) {
        return steps.get(state.step());
    }

    @Override
    public StepOutcome<PublishState> waits(PublishState state, PlatformException fault, boolean lost, Instant now) {
        Map<String, String> said = fault.text().parameters();
        Message reason = new Message("waiting." + (lost ? "ANSWER_LOST" : fault.code()), said);
        StepOutcome<PublishState> outcome = StepOutcome.of(state, now);
        for (long record : ItemChanges.openRecords(state)) {
            outcome = outcome.and(new RecordEffect.WaitsFor(record, reason));
            if (state.head().retry().count() == 0) {
                outcome = outcome.log(
                        record,
                        Level.WARNING,
                        "WAITING",
                        ItemChanges.idOrNull(fault.answer().requestId()),
                        said);
            }
        }
        return outcome;
    }

    @Override
    public StepOutcome<PublishState> fails(PublishState state, PlatformException fault, Instant now) {
        return end(state, code(fault), fault.answer().message(), fault.text().parameters(), now);
    }

    private static String code(PlatformException fault) {
        if (fault instanceof ClockOffException) {
            return "PUBLISH_CLOCK_OFF";
        }
        boolean unreachable = fault instanceof PlatformUnavailableException || fault instanceof OutcomeUnknownException;
        return unreachable ? "PUBLISH_UNAVAILABLE" : "PUBLISH_REFUSED";
    }

    @Override
    public StepOutcome<PublishState> breaks(PublishState state, boolean writeMayBeDone, Instant now) {
        return end(state, writeMayBeDone ? "PUBLISH_ERROR_UNSURE" : "PUBLISH_ERROR", null, Map.of(), now);
    }

    /** Ends a publication that cannot go on: the tasks that are not in production have failed, the others are let go. */
    private static StepOutcome<PublishState> end(
            PublishState state, String code, String words, Map<String, String> more, Instant now) {
        ItemChanges changes = ItemChanges.of(state);
        for (PublishItem task : state.tasks()) {
            changes = switch (task.state()) {
                case WAITING, SENT -> changes.failed(task, code, words, more);
                case PUBLISHED ->
                    changes.and(new RecordEffect.Released(task.task().recordId()));
                case COMPARED, FAILED -> changes;
            };
        }
        return changes.then(known -> known.at(PublishStep.NONE)).goOn(now);
    }
}
