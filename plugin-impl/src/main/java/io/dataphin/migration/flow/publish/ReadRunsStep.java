package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.publish.RunReads.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers which run each source job has, so that it can be told afterwards that it is still the same (R5). */
final class ReadRunsStep implements Step<PublishState> {

    /** A publication does not wait for the source for ever: it can be made without this knowledge. */
    private static final int MOST_FAULTS = 3;

    private final RunReads reads;

    ReadRunsStep(SourcePlatform source) {
        this.reads = new RunReads(source);
    }

    @Override
    public List<Call<?>> calls(PublishState state) {
        return reads.calls(state, unread(state));
    }

    @Override
    public StepOutcome<PublishState> decide(PublishState state, Answers answers) {
        List<Answered> answered = reads.answered(state, unread(state), answers);
        ItemChanges changes = ItemChanges.of(state);
        for (Answered answer : answered) {
            if (answer.known()) {
                changes = changes.change(answer.task(), task -> task.runBefore(running(answer)));
            }
        }
        changes = changes.then(changed -> RunReads.remember(changed, answered));
        return unread(changes.state()).isEmpty() ? goOn(changes, answers.now()) : changes.goOn(answers.now());
    }

    @Override
    public Optional<StepOutcome<PublishState>> fault(PublishState state, PlatformException fault, Instant now) {
        return Tolerance.exhausted(state, fault, MOST_FAULTS)
                ? Optional.of(goOn(ItemChanges.of(state), now))
                : Optional.empty();
    }

    private static List<PublishItem> unread(PublishState state) {
        return state.tasks().stream().filter(task -> !task.runKnown()).toList();
    }

    private static JobRun running(Answered answer) {
        return answer.run().run().filter(run -> run.state() == JobState.RUNNING).orElse(null);
    }

    private static StepOutcome<PublishState> goOn(ItemChanges changes, Instant now) {
        return changes.then(state -> state.at(PublishStep.LIST_PENDING)
                        .memory(state.memory().runPages(Map.of()).beginList()))
                .goOn(now);
    }
}
