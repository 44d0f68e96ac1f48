package io.dataphin.migration.engine;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.BlockingTargetPlatform;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.persistence.ContentStore;
import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordStore;
import io.dataphin.migration.persistence.RecordWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which files the project lacks before the submit fails for them (R6). The source offers no way to download its files, so a person has
 * to upload them; the task is written all the same.
 */
@ApplicationScoped
class CheckFilesStep implements RecordStepHandler {

    @Inject
    private BlockingTargetPlatform target;

    @Inject
    private RecordStore records;

    @Inject
    private ContentStore contents;

    @Override
    public RecordStep step() {
        return RecordStep.CHECK_FILES;
    }

    /** Names of the files that a task needs, each once; a task without files is not checked. */
    static Set<String> filesOf(TaskDraft draft) {
        Set<String> files = new LinkedHashSet<>();
        if (draft.mainResource() != null) {
            files.add(draft.mainResource().resourceName());
        }
        files.addAll(draft.dependencyResourceNames());
        return files;
    }

    @Override
    public Next run(RecordWork work) {
        Set<String> files = filesOf(DraftJson.read(contents.read(work.draftHash())));
        CallContext context = CallContext.background(work.migrator().id());
        Set<String> present = target.existingResources(context, work.project(), files);
        List<String> missing =
                files.stream().filter(file -> !present.contains(file)).toList();
        records.change(work, change -> {
            change.goOn(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, RecordStep.LOOK_UP)
                    .findings(missing.stream()
                            .map(file -> Finding.of(Severity.WARNING, "FILE_NOT_IN_PROJECT", "name", file))
                            .toList());
            if (missing.isEmpty()) {
                change.log(Level.INFO, "FILES_FOUND", null, "count", files.size());
            } else {
                change.log(Level.WARNING, "FILES_MISSING", null, "files", String.join(", ", missing));
            }
        });
        return Next.NOW;
    }
}
