package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Overview;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads records for the person at the page. */
@ApplicationScoped
public class RecordReader {

    private static final int MOST_ATTEMPTS = 10;

    private final MigrationService migrations;
    private final CurrentCaller current;
    private final FacesNotices notices;

    /** For the container's proxy only. */
    protected RecordReader() {
        this(null, null, null);
    }

    @Inject
    public RecordReader(MigrationService migrations, CurrentCaller current, FacesNotices notices) {
        this.migrations = migrations;
        this.current = current;
        this.notices = notices;
    }

    /** Dataphin user id of the person at the page. */
    public String me() {
        return current.get().userId();
    }

    /**
     * One page of records.
     *
     * @throws MigrationException when it cannot be read; the page says so in the place of the list
     */
    public Slice<MigrationRecord> records(RecordQuery query) {
        return migrations.records(current.get(), query);
    }

    /**
     * Number of records by status under the other filters of a query.
     *
     * @throws MigrationException when it cannot be read
     */
    public Map<MigrationStatus, Long> counts(RecordQuery query) {
        return migrations.countByStatus(current.get(), query.ofAnyStatus());
    }

    /** How long records were worked on, by record id. */
    public Map<Long, StageTimes> stageTimes(List<MigrationRecord> records) {
        return migrations.stageTimes(current.get(), records);
    }

    /** One record in full; empty, with a notice, when there is none or it cannot be read. */
    public Optional<RecordDetail> detail(long recordId) {
        try {
            return Optional.of(migrations.record(current.get(), recordId));
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return Optional.empty();
        }
    }

    /** The newest records of a job, newest first; empty, with a notice, when they cannot be read. */
    public List<MigrationRecord> attempts(String deploymentId) {
        try {
            return records(RecordQuery.all().ofKeyword(deploymentId).ofLimit(MOST_ATTEMPTS)).items().stream()
                    .filter(record -> record.deploymentId().equals(deploymentId))
                    .toList();
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return List.of();
        }
    }

    /** What goes on in the projects that the person sees; empty while it cannot be read: the list says why in its own place. */
    public Optional<Overview> overview(ZoneId zone) {
        try {
            return Optional.of(migrations.overview(current.get(), zone));
        } catch (MigrationException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Failures by cause under a query.
     *
     * @throws MigrationException when they cannot be read
     */
    public List<FailureCause> causes(RecordQuery query) {
        return migrations.causes(current.get(), query);
    }
}
