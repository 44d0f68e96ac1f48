package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.flow.migrate.MigrateState.Texts;
import io.dataphin.migration.translation.JobTranslator;
import io.dataphin.migration.translation.Translation;
import io.dataphin.migration.translation.TranslationRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Translates the snapshot of a record; what the target cannot take fails the record here. */
final class SnapshotTranslation {

    private final SourcePlatform source;
    private final JobTranslator translator;

    SnapshotTranslation(SourcePlatform source, JobTranslator translator) {
        this.source = source;
        this.translator = translator;
    }

    JobDefinition jobOf(MigrateState state) {
        return source.jobOf(state.texts().snapshot());
    }

    /** Translates with what the target has just answered. */
    StepOutcome<MigrateState> outcome(MigrateState state, TargetOffer offer, Instant now) {
        Translation translation = translate(state, offer);
        if (translation instanceof Translation.Translated translated) {
            return translated(state, translated, offer, now);
        }
        return blocked(state, (Translation.Untranslatable) translation, now);
    }

    /**
     * Translates with what the target offered when the batch was accepted.
     *
     * @return empty when the job cannot be translated with it: that was some time ago, and only a fresh answer may fail a record
     */
    Optional<StepOutcome<MigrateState>> byOffer(MigrateState state, TargetOffer offer, Instant now) {
        return translate(state, offer) instanceof Translation.Translated translated
                ? Optional.of(translated(state, translated, offer, now))
                : Optional.empty();
    }

    private Translation translate(MigrateState state, TargetOffer offer) {
        return translator.translate(new TranslationRequest(
                jobOf(state),
                new TaskName(state.order().targetName()),
                state.order().migrator().id(),
                offer.clusters(),
                offer.engineVersions()));
    }

    private static StepOutcome<MigrateState> translated(
            MigrateState state, Translation.Translated translated, TargetOffer offer, Instant now) {
        StoredText draft = StoredText.of(DraftJson.write(translated.draft()));
        Texts texts = new Texts(
                state.texts().snapshotHash(),
                draft.hash(),
                null,
                null,
                translated.draft(),
                translated.verdicts(),
                null);
        MigrateStep next = next(state, translated.draft(), offer);
        return RecordOutcomes.goOn(state.texts(texts).at(MigrationStatus.MIGRATING, Stage.TRANSLATE, next), now)
                .keep(draft)
                .and(new RecordEffect.Judged(state.recordId(), translated.verdicts(), false))
                .and(found(state, translated.findings()))
                .log(
                        state.recordId(),
                        Level.INFO,
                        "TRANSLATED",
                        null,
                        "fields",
                        translated.verdicts().size(),
                        "findings",
                        translated.findings().size());
    }

    private static MigrateStep next(MigrateState state, TaskDraft draft, TargetOffer offer) {
        if (state.order().moveFiles() && FindFunctionsStep.mayLack(draft, offer.functions())) {
            return MigrateStep.FIND_FUNCTIONS;
        }
        return CheckFilesStep.filesOf(draft).isEmpty() ? MigrateStep.LOOK_UP : MigrateStep.CHECK_FILES;
    }

    private static StepOutcome<MigrateState> blocked(
            MigrateState state, Translation.Untranslatable blocked, Instant now) {
        MigrateState translating = state.at(MigrationStatus.MIGRATING, Stage.TRANSLATE, MigrateStep.TRANSLATE);
        Finding reason = blocked.reason();
        return Failures.fail(translating, now, reason.code(), reason.text().parameters())
                .and(found(state, blocked.findings()));
    }

    private static List<RecordEffect.Found> found(MigrateState state, List<Finding> findings) {
        return findings.stream()
                .map(finding -> new RecordEffect.Found(state.recordId(), finding))
                .toList();
    }
}
