package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for the instances of the published tasks. */
final class ReadInstancesStep implements Step<PublishState> {

    private final TargetPlatform target;

    ReadInstancesStep(TargetPlatform target) {
        this.target = target;
    }

    @Override
    public List<Call<?>> calls(PublishState state) {
        List<String> ids = ComparePublishedStep.published(state).stream()
                .map(task -> task.object().id())
                .toList();
        return ids.isEmpty() ? List.of() : List.of(target.instances(state.by().id(), state.project(), ids));
    }

    @Override
    public StepOutcome<PublishState> decide(PublishState state, Answers answers) {
        if (answers.values().isEmpty()) {
            return ItemChanges.of(state).next(answers.now());
        }
        Map<?, ?> found = answers.first(Map.class);
        Map<String, TaskInstance> instances = new HashMap<>();
        found.forEach((id, instance) -> instances.put(String.class.cast(id), TaskInstance.class.cast(instance)));
        return ItemChanges.of(state)
                .then(known -> known.at(PublishStep.COMPARE)
                        .memory(known.memory().instances(instances).runPages(Map.of())))
                .goOn(answers.now());
    }

    @Override
    public Optional<StepOutcome<PublishState>> fault(PublishState state, PlatformException fault, Instant now) {
        return ComparePublishedStep.withoutComparison(state, fault, now);
    }
}
