package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.RequiredPart;
import io.dataphin.migration.api.message.PlatformText;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import io.dataphin.migration.api.task.TaskResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Translates a deployed job into the Dataphin task that it becomes. Pure: equal requests give equal translations, and nothing is called. */
@ApplicationScoped
public class JobTranslator {

    /** Folder of every migrated task (R3). */
    private static final String DEFAULT_DIRECTORY = "/";

    /** Translates a job; all reasons against a task are found at once, not only the first. */
    public Translation translate(TranslationRequest request) {
        TranslationNotes notes = new TranslationNotes();
        noteIdentity(request, notes);
        noteCharacters(request.job(), notes);
        List<RequiredPart> missing = RequiredParts.missing(request.job());
        missing.forEach(part -> notes.find(RequiredParts.blocker(part)));
        Program program = program(request.job(), missing, notes);
        TaskDraft draft = program == null ? null : draft(request, program, missing, notes);
        return notes.blocked()
                ? new Translation.Untranslatable(notes.findings())
                : new Translation.Translated(draft, notes.verdicts(), notes.findings());
    }

    private static Program program(JobDefinition job, List<RequiredPart> missing, TranslationNotes notes) {
        if (job.job().batch()) {
            notes.find(TranslationFindings.batchNotSupported());
        }
        if (job.artifact() instanceof JobArtifact.Sql sql) {
            return SqlTranslator.translate(sql, notes);
        }
        if (job.artifact() instanceof JobArtifact.Jar jar) {
            return JarTranslator.translate(jar, missing.contains(RequiredPart.JAR), notes);
        }
        notes.find(TranslationFindings.unsupportedKind(job.job().describedKind()));
        return null;
    }

    private static TaskDraft draft(
            TranslationRequest request, Program program, List<RequiredPart> missing, TranslationNotes notes) {
        JobDefinition job = request.job();
        notes.ruled(
                FieldPaths.KIND,
                FieldRule.TASK_TYPE_OF_KIND,
                job.job().kind(),
                program.type().name());
        String description = Description.translate(job, notes);
        TaskCluster cluster = new ClusterTranslator(request, notes).cluster();
        TaskResource resource =
                missing.contains(RequiredPart.RESOURCE_PLAN) ? null : new ResourceTranslator(notes).translate(job);
        RuntimeParameters settings = RuntimeParameters.of(job.flinkConf(), notes);
        List<KeyValue> variables = variables(job.variables(), notes);
        Placeholders placeholders = Placeholders.of(job);
        placeholders.note(notes);
        VariableLimits.note(job, placeholders.undeclared(), notes);
        new SourceAttributes(job, notes).note();
        return new TaskDraft(
                request.targetName().value(),
                program.type(),
                DEFAULT_DIRECTORY,
                description,
                program.code(),
                program.mainResource(),
                program.dependencies(),
                cluster,
                job.job().engineVersion(),
                resource,
                settings.checkpoint(),
                settings.stateTtl(),
                settings.params(),
                variables,
                request.ownerId());
    }

    private static void noteIdentity(TranslationRequest request, TranslationNotes notes) {
        JobDefinition job = request.job();
        String source = job.job().name();
        String target = request.targetName().value();
        if (target.equals(source)) {
            notes.equal(FieldPaths.NAME, source);
        } else {
            notes.ruled(FieldPaths.NAME, FieldRule.TARGET_NAME, source, target);
        }
        String id = job.job().deploymentId();
        notes.ruled(FieldPaths.DEPLOYMENT_ID, FieldRule.SOURCE_BINDING, id, id);
        notes.ruled(FieldPaths.EXECUTION_MODE, FieldRule.REAL_TIME_ONLY, "STREAMING", null);
        notes.ruled(FieldPaths.TASK + TaskContent.DIRECTORY, FieldRule.DEFAULT_DIRECTORY, null, DEFAULT_DIRECTORY);
        notes.ruled(FieldPaths.TASK + TaskContent.OWNER, FieldRule.OWNER_IS_MIGRATOR, null, request.ownerId());
    }

    /** A check before the start looks at the name already. */
    private static void noteCharacters(JobDefinition job, TranslationNotes notes) {
        String name = job.job().name();
        if (!PlatformText.unreadable(name) && PlatformText.unreadable(job.snapshot())) {
            notes.find(TranslationFindings.charactersUnreadable(name));
        }
    }

    private static List<KeyValue> variables(Map<String, String> variables, TranslationNotes notes) {
        List<KeyValue> carried = new ArrayList<>();
        variables.forEach((name, value) -> {
            notes.equal(FieldPaths.VARIABLES + name, value);
            carried.add(new KeyValue(name, value));
        });
        return carried;
    }
}
