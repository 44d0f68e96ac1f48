package io.dataphin.migration.it.container;

import io.dataphin.migration.api.migration.MigrationRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Records for tests that only look, or whose wishes are refused; migrated once for all of them. */
@ApplicationScoped
public class EndedRecords {

    @Inject
    private Migrations migrations;

    private MigrationRecord succeeded;
    private MigrationRecord skipped;

    /** One that has written a task. */
    public synchronized MigrationRecord succeeded() {
        if (succeeded == null) {
            succeeded = migrations.migrate(migrations.newJob("ended_"));
        }
        return succeeded;
    }

    /** One that found the task of the other one in its way. */
    public synchronized MigrationRecord skipped() {
        if (skipped == null) {
            String name = succeeded().targetName();
            skipped = migrations.awaitEnd(migrations.start(migrations.newJob("skipped_"), name));
        }
        return skipped;
    }
}
