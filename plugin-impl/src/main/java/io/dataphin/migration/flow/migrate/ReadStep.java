package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.flow.migrate.MigrateState.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Begins the record, then reads the source job and keeps an immutable snapshot of it. It is translated at once when the target offered what the job
 * needs as the batch was accepted.
 */
final class ReadStep implements Step<MigrateState> {

    private final SourcePlatform source;
    private final SnapshotTranslation translation;

    ReadStep(SourcePlatform source, SnapshotTranslation translation) {
        this.source = source;
        this.translation = translation;
    }

    /** None at first: from the moment that the source is asked the record counts as migrating and cannot be cancelled any more. */
    @Override
    public List<Call<?>> calls(MigrateState state) {
        return state.status() == MigrationStatus.WAITING
                ? List.of()
                : List.of(source.readJob(state.order().source(), state.order().deploymentId()));
    }

    @Override
    public StepOutcome<MigrateState> decide(MigrateState state, Answers answers) {
        if (state.status() == MigrationStatus.WAITING) {
            return begin(state, answers.now());
        }
        Optional<JobDefinition> job = answers.optional(JobDefinition.class);
        return job.isEmpty()
                ? Failures.fail(state, answers.now(), "SOURCE_JOB_NOT_FOUND")
                : read(state, StoredText.of(job.get().snapshot()), answers.now());
    }

    private static StepOutcome<MigrateState> begin(MigrateState state, Instant now) {
        return RecordOutcomes.goOn(state.at(MigrationStatus.MIGRATING, Stage.READ, MigrateStep.READ), now)
                .log(
                        state.recordId(),
                        Level.INFO,
                        "READING",
                        null,
                        "job",
                        state.order().objectName());
    }

    private StepOutcome<MigrateState> read(MigrateState state, StoredText snapshot, Instant now) {
        Texts texts = new Texts(snapshot.hash(), null, null, snapshot.text(), null, List.of(), null);
        MigrateState read = state.texts(texts);
        return Optional.ofNullable(state.texts().offer())
                .flatMap(offer -> translation.byOffer(read, offer, now))
                .orElseGet(() -> RecordOutcomes.goOn(read.at(MigrateStep.CHOOSE_CLUSTER), now))
                .keep(snapshot);
    }
}
