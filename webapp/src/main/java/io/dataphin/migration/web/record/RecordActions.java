package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.job.SourceJobs;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What the person at the page can do with records. Every call throws a {@link MigrationException} that says why it was refused. */
@ApplicationScoped
public class RecordActions {

    private final MigrationService migrations;
    private final SourceJobs jobs;
    private final CurrentCaller current;

    /** For the container's proxy only. */
    protected RecordActions() {
        this(null, null, null);
    }

    @Inject
    public RecordActions(MigrationService migrations, SourceJobs jobs, CurrentCaller current) {
        this.migrations = migrations;
        this.jobs = jobs;
        this.current = current;
    }

    /**
     * Does something with one record.
     *
     * @param again what is to be different, for {@link Action#MIGRATE} only
     * @return the record; the new one for {@link Action#MIGRATE}
     */
    public MigrationRecord one(Action action, long recordId, MigrateAgain again) {
        Caller caller = current.get();
        return switch (action) {
            case SUBMIT -> migrations.submitAgain(caller, recordId);
            case MIGRATE -> migrations.migrateAgain(caller, recordId, again);
            case CANCEL -> migrations.cancel(caller, recordId);
            case UNDO -> migrations.undo(caller, recordId);
            case PUBLISH -> migrations.publish(caller, recordId);
            case CHECK -> migrations.check(caller, recordId);
        };
    }

    /**
     * Does something with many records, each on its own.
     *
     * @param accept codes of findings that the person accepts, for {@link Action#MIGRATE} only
     */
    public BulkResult many(Action action, RecordSelection selection, Set<String> accept) {
        return migrations.act(current.get(), action, selection, accept);
    }

    /** What an action would come to. */
    public ActionPreview preview(Action action, RecordSelection selection) {
        return migrations.preview(current.get(), action, selection);
    }

    /** What an undo would change. */
    public UndoPlan undoPlan(long recordId) {
        return migrations.undoPlan(current.get(), recordId);
    }

    /** A record as a list shows it. */
    public MigrationRecord record(long recordId) {
        return detail(recordId).record();
    }

    /** A record with all that is known of it. */
    public RecordDetail detail(long recordId) {
        return migrations.record(current.get(), recordId);
    }

    /** Whether a task of the project holds a name already; asks the target. */
    public boolean isTaken(long projectId, String name) {
        return jobs.takenNames(current.get(), projectId, List.of(name)).contains(name);
    }
}
