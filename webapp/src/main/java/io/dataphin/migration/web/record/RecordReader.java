package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads records for the person at the page. What cannot be read becomes a notice and an empty answer: the page itself always comes. */
@ApplicationScoped
public class RecordReader {

    private final MigrationService migrations;
    private final TargetProjects projects;
    private final CurrentCaller current;
    private final FacesNotices notices;

    /** For the container's proxy only. */
    protected RecordReader() {
        this(null, null, null, null);
    }

    @Inject
    public RecordReader(
            MigrationService migrations, TargetProjects projects, CurrentCaller current, FacesNotices notices) {
        this.migrations = migrations;
        this.projects = projects;
        this.current = current;
        this.notices = notices;
    }

    /** Dataphin user id of the person at the page. */
    public String me() {
        return current.get().userId();
    }

    /** One page of records. */
    public Slice<MigrationRecord> records(RecordQuery query) {
        try {
            return migrations.records(current.get(), query);
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return new Slice<>(List.of(), null, 0);
        }
    }

    /** Number of records by status under the other filters of a query. */
    public Map<MigrationStatus, Long> counts(RecordQuery query) {
        try {
            return migrations.countByStatus(current.get(), query.ofAnyStatus());
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return new EnumMap<>(MigrationStatus.class);
        }
    }

    /** One record in full; empty when there is none or the person may not see it. */
    public Optional<RecordDetail> detail(long recordId) {
        try {
            return Optional.of(migrations.record(current.get(), recordId));
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return Optional.empty();
        }
    }

    /** The projects to filter by; empty while Dataphin cannot be asked. */
    public List<TargetProject> projects() {
        try {
            return projects.list(current.get());
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return List.of();
        }
    }
}
