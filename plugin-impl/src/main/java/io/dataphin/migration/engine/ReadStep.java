package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.BlockingSourcePlatform;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import io.dataphin.migration.translation.JobTranslator;
import io.dataphin.migration.translation.Translation;
import io.dataphin.migration.translation.TranslationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads the source job, keeps an immutable snapshot of it and translates it (design 4.2 and 4.3). */
@ApplicationScoped
class ReadStep implements RecordStepHandler {

    @Inject
    private BlockingSourcePlatform source;

    @Inject
    private TargetFacts facts;

    @Inject
    private JobTranslator translator;

    @Inject
    private RecordStore records;

    @Override
    public RecordStep step() {
        return RecordStep.READ;
    }

    @Override
    public Next run(RecordWork work) {
        RecordWork started = work.status() == MigrationStatus.WAITING
                ? records.change(
                        work,
                        change -> change.goOn(MigrationStatus.MIGRATING, Stage.READ, RecordStep.READ)
                                .log(Level.INFO, "READING", null, "job", work.objectName()))
                : work;
        CallContext context = CallContext.background(work.migrator().id());
        // Asked before the job: when the call rate refuses it, nothing was read in vain.
        List<TaskCluster> clusters = facts.clusters(context, work.project());
        Optional<JobDefinition> job = source.readJob(context, work.source(), work.deploymentId());
        if (job.isEmpty()) {
            records.change(started, change -> Failures.fail(change, work, "SOURCE_JOB_NOT_FOUND"));
            return Next.NEVER;
        }
        Translation translation = translator.translate(new TranslationRequest(
                job.get(),
                new TaskName(work.targetName()),
                work.migrator().id(),
                clusters,
                facts.versions(context, work.project(), job.get(), clusters)));
        return store(started, job.get(), translation);
    }

    private Next store(RecordWork work, JobDefinition job, Translation translation) {
        if (translation instanceof Translation.Translated translated) {
            boolean files = !CheckFilesStep.filesOf(translated.draft()).isEmpty();
            records.change(
                    work,
                    change -> change.goOn(
                                    MigrationStatus.MIGRATING,
                                    Stage.TRANSLATE,
                                    files ? RecordStep.CHECK_FILES : RecordStep.LOOK_UP)
                            .translated(job.snapshot(), DraftJson.write(translated.draft()), translated.verdicts())
                            .findings(translated.findings())
                            .log(
                                    Level.INFO,
                                    "TRANSLATED",
                                    null,
                                    "fields",
                                    translated.verdicts().size(),
                                    "findings",
                                    translated.findings().size()));
            return Next.NOW;
        }
        Translation.Untranslatable blocked = (Translation.Untranslatable) translation;
        records.change(
                work,
                change -> Failures.fail(
                        change.goOn(MigrationStatus.MIGRATING, Stage.TRANSLATE, RecordStep.READ)
                                .findings(blocked.findings()),
                        work,
                        blocked.reason().code(),
                        blocked.reason().text().parameters()));
        return Next.NEVER;
    }
}
