package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.BatchSummary;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads batches for the person at the page. */
@ApplicationScoped
public class BatchReader {

    private final MigrationService migrations;
    private final CurrentCaller current;
    private final FacesNotices notices;
    private final Clock clock;

    /** For the container's proxy only. */
    protected BatchReader() {
        this(null, null, null, null);
    }

    @Inject
    public BatchReader(MigrationService migrations, CurrentCaller current, FacesNotices notices, Clock clock) {
        this.migrations = migrations;
        this.current = current;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * One page of batches.
     *
     * @throws MigrationException when it cannot be read; the page says so in the place of the list
     */
    Slice<BatchSummary> batches(BatchQuery query) {
        return migrations.batches(current.get(), query);
    }

    /** Dataphin user id of the person at the page. */
    String me() {
        return current.get().userId();
    }

    /** One batch; empty, with a notice, when there is none or it cannot be read. */
    Optional<MigrationBatch> batch(long id) {
        try {
            return Optional.of(migrations.batch(current.get(), id));
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return Optional.empty();
        }
    }

    /** Whether the person may do this with at least one of the records now; no while that cannot be told. */
    boolean possible(Action action, RecordQuery records) {
        try {
            return migrations
                            .preview(current.get(), action, new RecordSelection.ByFilter(records))
                            .accepted()
                    > 0;
        } catch (MigrationException notKnown) {
            return false;
        }
    }

    /** Time from now to a moment; negative when it has passed. */
    Duration until(Instant moment) {
        return Duration.between(clock.instant(), moment);
    }

    /** How long records were worked on, by record id. */
    Map<Long, StageTimes> stageTimes(List<MigrationRecord> records) {
        return migrations.stageTimes(current.get(), records);
    }
}
