package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.StageTimes;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.web.faces.PartialUpdate;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One record in full. */
@Named("recordDetail")
@ViewScoped
public class RecordDetailView implements AfterAction, Serializable {

    private final RecordReader reader;
    private final PartialUpdate update;

    private String id = "";
    private transient Optional<RecordDetail> detail;
    private transient List<MigrationRecord> attempts;

    /** For the container's proxy only. */
    protected RecordDetailView() {
        this(null, null);
    }

    @Inject
    public RecordDetailView(RecordReader reader, PartialUpdate update) {
        this.reader = reader;
        this.update = update;
    }

    /** Record id as it stands in the address. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id.strip();
    }

    /** Reads the record when the page is opened. */
    public void load() {
        detail = id.matches("\\d{1,18}") ? reader.detail(Long.parseLong(id)) : Optional.empty();
        attempts = null;
    }

    /** The record; null when there is none or the person may not see it. */
    public RecordDetail getDetail() {
        if (detail == null) {
            load();
        }
        return detail.orElse(null);
    }

    /** Whether the person may do this with the record now. */
    public boolean may(Action action) {
        return getDetail() != null && getDetail().actions().contains(action);
    }

    /** The stages with how far the record got, and how long each took. */
    public List<StageStep> getStages() {
        return getDetail() == null
                ? List.of()
                : StageStep.of(getDetail().record(), getDetail().events());
    }

    /** How long the record was worked on, without the time that it waited. */
    public Duration getWorked() {
        return StageTimes.of(getDetail().record().finishedAt(), getDetail().events())
                .total();
    }

    /** The fields of the comparison, by what happened to them; empty when there was none. */
    public List<FieldGroup> getFieldGroups() {
        return getDetail() == null || getDetail().verification() == null
                ? List.of()
                : FieldGroup.of(getDetail().verification());
    }

    /** Whether the migration replaced the content of a task, so that both can be compared. */
    public boolean isOverwritten() {
        return getDetail().outcome() == Outcome.OVERWRITTEN;
    }

    /** Whether the person may see what a migration would write now, beside the task: both are there. */
    public boolean isComparable() {
        Drift drift = getDetail().record().drift();
        return may(Action.MIGRATE) && drift != null && drift.source() != Drift.Side.GONE;
    }

    /** Whether the migrator accepted a finding when the migration was started. */
    public boolean accepted(Finding finding) {
        return getDetail().accepted().contains(finding.code());
    }

    /** All records of the same job, this one among them, newest first; at most the last ten. */
    public List<MigrationRecord> getAttempts() {
        if (attempts == null) {
            attempts = getDetail() == null
                    ? List.of()
                    : reader.attempts(getDetail().record().deploymentId());
        }
        return attempts;
    }

    /** State of the instance; null when there is none, or when the platform's word for it is not known. */
    public InstanceState getInstanceState() {
        return getDetail().running() == null
                ? null
                : InstanceState.of(getDetail().running().instanceState());
    }

    /** Whether the task can be published at all: a Basic project has no such step. */
    public boolean isPublishable() {
        return getDetail().record().project().env() == Env.DEV;
    }

    /** Reads again and answers with the record only when it changed. */
    public void refresh() {
        RecordDetail before = getDetail();
        load();
        if (detail.isPresent() && !detail.get().equals(before)) {
            update.add("record-head", "record-progress", "record-log", "record-side");
            // what somebody has opened in it stays open
            if (before == null || !Objects.equals(detail.get().verification(), before.verification())) {
                update.add("record-verification");
            }
        }
    }

    /** Reads anew; a job that is migrated again leads to its new record. */
    @Override
    public String after(Action action, MigrationRecord done) {
        load();
        return action == Action.MIGRATE && done != null ? "/records/detail?faces-redirect=true&id=" + done.id() : null;
    }
}
