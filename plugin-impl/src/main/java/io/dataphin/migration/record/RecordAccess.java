package io.dataphin.migration.record;

import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.catalog.rights.PlatformProject;
import io.dataphin.migration.catalog.rights.ProjectRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Records as far as a caller may see and change them. */
@ApplicationScoped
public class RecordAccess {

    @Inject
    private RecordQueries records;

    @Inject
    private ProjectRights rights;

    /** @throws NotFoundException there is no such record, or the caller may not see it */
    public RecordDetail visible(Caller caller, long recordId) {
        return records.detail(recordId, rights.visibleProjectIds(caller)).orElseThrow(() -> notFound(recordId));
    }

    /** Whether the caller may migrate in the record's project. */
    public boolean mayMigrate(Caller caller, MigrationRecord record) {
        return project(caller, record)
                .map(project -> rights.mayMigrate(caller, project))
                .orElse(false);
    }

    /**
     * Checks that the caller may migrate in the record's project.
     *
     * @throws NotFoundException the caller may not even see it
     * @throws NoPermissionException the caller may only look
     */
    public void requireMigrate(Caller caller, MigrationRecord record) {
        PlatformProject project = project(caller, record).orElseThrow(() -> notFound(record.id()));
        if (!rights.mayMigrate(caller, project)) {
            throw new NoPermissionException("NO_PERMISSION", "action", "migrate", "project", project.displayName());
        }
    }

    /** Whether the caller may publish from the record's project. */
    boolean mayPublish(Caller caller, MigrationRecord record) {
        return project(caller, record)
                .map(project -> rights.mayPublish(caller, project))
                .orElse(false);
    }

    /**
     * Checks that the caller may publish from the record's project.
     *
     * @throws NotFoundException the caller may not even see it
     * @throws NoPermissionException the caller may only look
     */
    void requirePublish(Caller caller, MigrationRecord record) {
        PlatformProject project = project(caller, record).orElseThrow(() -> notFound(record.id()));
        if (!rights.mayPublish(caller, project)) {
            throw new NoPermissionException("NO_PERMISSION", "action", "publish", "project", project.displayName());
        }
    }

    private Optional<PlatformProject> project(Caller caller, MigrationRecord record) {
        return rights.visibleProjects(caller).stream()
                .filter(project -> project.id() == record.project().projectId())
                .findFirst();
    }

    private static NotFoundException notFound(long recordId) {
        return new NotFoundException("NOT_FOUND", "object", "record", "id", recordId);
    }
}
