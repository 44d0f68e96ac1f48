package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** What a person can do with a record, with a notice of how it went. */
@ApplicationScoped
public class RecordActions {

    private final MigrationService migrations;
    private final CurrentCaller current;
    private final FacesNotices notices;

    /** For the container's proxy only. */
    protected RecordActions() {
        this(null, null, null);
    }

    @Inject
    public RecordActions(MigrationService migrations, CurrentCaller current, FacesNotices notices) {
        this.migrations = migrations;
        this.current = current;
        this.notices = notices;
    }

    /** Submits the written task once more (R6). */
    public Optional<MigrationRecord> submitAgain(long recordId) {
        return attempt(caller -> migrations.submitAgain(caller, recordId), "record.done.submit");
    }

    /** Migrates the job once more (R14); the answer is the new record. */
    public Optional<MigrationRecord> migrateAgain(long recordId) {
        return attempt(
                caller -> migrations.migrateAgain(caller, recordId, MigrateAgain.AS_BEFORE), "record.done.migrate");
    }

    /** Cancels a record that still waits. */
    public Optional<MigrationRecord> cancel(long recordId) {
        return attempt(caller -> migrations.cancel(caller, recordId), "record.done.cancel");
    }

    private Optional<MigrationRecord> attempt(Function<Caller, MigrationRecord> action, String doneKey) {
        try {
            MigrationRecord result = action.apply(current.get());
            notices.done(doneKey, result.objectName());
            return Optional.of(result);
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return Optional.empty();
        }
    }
}
