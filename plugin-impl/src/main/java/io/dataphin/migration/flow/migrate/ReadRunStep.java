package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.spi.SourcePlatform.LatestRun;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks which run the source job has; Basic projects only, since there the submit takes effect at once (R5). */
final class ReadRunStep implements Step<MigrateState> {

    private final SourcePlatform source;

    ReadRunStep(SourcePlatform source) {
        this.source = source;
    }

    @Override
    public List<Call<?>> calls(MigrateState state) {
        return List.of(source.latestRun(
                state.order().source(),
                state.order().deploymentId(),
                state.memory().runPage()));
    }

    /** Pages are only asked for forwards, so that runs that come meanwhile cannot make it go round in circles. */
    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        LatestRun latest = answers.first(LatestRun.class);
        if (latest.askPage() > state.memory().runPage()) {
            return RecordOutcomes.goOn(state.memory(state.memory().runPage(latest.askPage())), answers.now());
        }
        MigrateMemory known = state.memory().run(latest.run().orElse(null));
        return RecordOutcomes.goOn(state.memory(known).at(MigrateStep.COMPARE), answers.now());
    }

    @Override
    public Optional<StepOutcome<MigrateState>> fault(MigrateState state, PlatformException fault, Instant now) {
        return Success.comparing(state, fault, now);
    }
}
