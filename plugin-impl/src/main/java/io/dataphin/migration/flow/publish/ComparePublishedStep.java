package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RunningCheck;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.PublishItem.State;
import io.dataphin.migration.flow.publish.RunReads.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Compares the instances of published tasks with the source jobs: a running job runs on, a stopped one stays stopped (R5). */
final class ComparePublishedStep implements Step<PublishState> {

    /** Published is published: the comparison does not wait for the platforms for ever. */
    private static final int MOST_FAULTS = 5;

    private final RunReads reads;

    ComparePublishedStep(SourcePlatform source) {
        this.reads = new RunReads(source);
    }

    /** Tasks that are published and not compared yet. */
    static List<PublishItem> published(PublishState state) {
        return Sending.TASKS.items(state, State.PUBLISHED);
    }

    /** Ends the publication without the comparison when a platform does not answer. */
    static Optional<StepOutcome<PublishState>> withoutComparison(
            PublishState state, PlatformException fault, Instant now) {
        if (!Tolerance.exhausted(state, fault, MOST_FAULTS)) {
            return Optional.empty();
        }
        ItemChanges changes = ItemChanges.of(state);
        for (PublishItem task : published(state)) {
            changes = changes.notCompared(task);
        }
        return Optional.of(changes.then(known -> known.at(PublishStep.NONE)).goOn(now));
    }

    @Override
    public List<Call<?>> calls(PublishState state) {
        return reads.calls(state, published(state));
    }

    @Override
    public StepOutcome<PublishState> decide(PublishState state, Answers answers) {
        List<Answered> answered = reads.answered(state, published(state), answers);
        ItemChanges changes = ItemChanges.of(state).then(known -> RunReads.remember(known, answered));
        for (Answered answer : answered) {
            changes = answer.known() ? compared(changes, answer, answers.now()) : changes;
        }
        boolean all = published(changes.state()).isEmpty();
        return changes.then(known -> all ? known.at(PublishStep.NONE) : known).goOn(answers.now());
    }

    private static ItemChanges compared(ItemChanges changes, Answered answer, Instant now) {
        PublishItem task = answer.task();
        Optional<TaskInstance> instance = Optional.ofNullable(
                changes.state().memory().instances().get(task.object().id()));
        RunningComparison comparison = RunningCheck.compare(answer.run().run(), instance, task.run(), now);
        long record = task.task().recordId();
        return changes.change(task, known -> known.at(State.COMPARED))
                .and(RunningCheck.effects(record, comparison))
                .and(new RecordEffect.Released(record));
    }

    @Override
    public Optional<StepOutcome<PublishState>> fault(PublishState state, PlatformException fault, Instant now) {
        return withoutComparison(state, fault, now);
    }
}
