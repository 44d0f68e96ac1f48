package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.FailureCause;
import io.dataphin.migration.api.migration.MigrationBatch;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.web.faces.PartialUpdate;
import io.dataphin.migration.web.record.AfterAction;
import io.dataphin.migration.web.record.CauseGroups;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One batch: how far it is, what failed and why, and what can be done with all of its records at once. */
@Named("batchDetail")
@ViewScoped
public class BatchDetailView implements AfterAction, CauseGroups, Serializable {

    private static final long STEP = 5;

    private final BatchReader reader;
    private final PartialUpdate update;

    private String id = "";
    private transient Optional<MigrationBatch> batch;
    private transient Map<Long, StageTimes> times;
    private transient Map<Action, Boolean> offered;

    /** For the container's proxy only. */
    protected BatchDetailView() {
        this(null, null);
    }

    @Inject
    public BatchDetailView(BatchReader reader, PartialUpdate update) {
        this.reader = reader;
        this.update = update;
    }

    /** Batch id as it stands in the address. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id.strip();
    }

    /** Reads the batch when the page is opened. */
    public void load() {
        batch = id.matches("\\d{1,18}") ? reader.batch(Long.parseLong(id)) : Optional.empty();
        times = null;
        offered = new EnumMap<>(Action.class);
    }

    /** The batch; null when there is none or the person may not see it. */
    public MigrationBatch getBatch() {
        if (batch == null) {
            load();
        }
        return batch.orElse(null);
    }

    /** Its records, those that are being worked on first. */
    public List<BatchRow> getRows() {
        return BatchRow.of(getBatch().records(), times());
    }

    /** How long each stage took. */
    public List<StageAverage> getStages() {
        return StageAverage.of(times().values());
    }

    private Map<Long, StageTimes> times() {
        if (times == null) {
            times = reader.stageTimes(getBatch().records());
        }
        return times;
    }

    /** Name of the target project. */
    public String getProjectName() {
        return getBatch().records().get(0).projectName();
    }

    /** How many of its records succeeded. */
    public long getSucceeded() {
        return getBatch().counts().getOrDefault(MigrationStatus.SUCCEEDED, 0L);
    }

    /** Time until the expected end, in steps of five seconds so that it does not flicker; null when nothing can be said. */
    public Duration getRemaining() {
        Instant end = getBatch().estimatedEnd();
        return end == null ? null : rounded(reader.until(end));
    }

    static Duration rounded(Duration remaining) {
        return Duration.ofSeconds(Math.max(STEP, (remaining.toSeconds() + STEP - 1) / STEP * STEP));
    }

    /** The records that an action of the whole batch is for, as a filter of the list. */
    public RecordQuery query(Action action) {
        RecordQuery all = RecordQuery.all().ofBatch(getBatch().id());
        return switch (action) {
            case SUBMIT, MIGRATE -> all.ofStatuses(Set.of(MigrationStatus.FAILED));
            case CANCEL -> all.ofStatuses(Set.of(MigrationStatus.WAITING));
            case PUBLISH, CHECK -> all.ofStatuses(Set.of(MigrationStatus.SUCCEEDED));
            case UNDO -> all;
        };
    }

    @Override
    public List<FailureCause> getCauses() {
        return getBatch().causes();
    }

    @Override
    public RecordQuery getFailed() {
        return query(Action.MIGRATE);
    }

    @Override
    public String addressOf(String code) {
        return "batch=" + getBatch().id() + "&cause=" + code;
    }

    /** Whether the person may do this with at least one record of the batch now. */
    @Override
    public boolean offers(Action action) {
        RecordQuery records = query(action);
        return offered.computeIfAbsent(action, wanted -> reader.possible(wanted, records));
    }

    /** Reads again and answers with the batch only when it changed. */
    public void refresh() {
        MigrationBatch before = getBatch();
        load();
        if (batch.isPresent() && !batch.get().equals(before)) {
            update.add("batch");
        }
    }

    /** Reads anew; jobs that are migrated again have records in new batches, which the list of records shows. */
    @Override
    public String after(Action action, MigrationRecord done) {
        load();
        return null;
    }
}
