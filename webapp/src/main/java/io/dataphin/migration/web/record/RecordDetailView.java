package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.web.faces.PartialUpdate;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One record in full. */
@Named("recordDetail")
@ViewScoped
public class RecordDetailView implements Serializable {

    private final RecordReader reader;
    private final RecordActions actions;
    private final PartialUpdate update;

    private String id = "";
    private transient Optional<RecordDetail> detail;

    /** For the container's proxy only. */
    protected RecordDetailView() {
        this(null, null, null);
    }

    @Inject
    public RecordDetailView(RecordReader reader, RecordActions actions, PartialUpdate update) {
        this.reader = reader;
        this.actions = actions;
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

    /** The stages with how far the record got. */
    public List<StageStep> getStages() {
        return getDetail() == null ? List.of() : StageStep.of(getDetail().record());
    }

    /** Whether the record is still being worked on, so that the page asks again. */
    public boolean isLive() {
        return getDetail() != null && getDetail().record().status().busy();
    }

    /** Reads again and answers with the record only when it changed. */
    public void refresh() {
        RecordDetail before = getDetail();
        load();
        if (detail.isPresent() && !detail.get().equals(before)) {
            update.add("record");
        }
    }

    /** Submits the written task once more (R6). */
    public void submitAgain() {
        actions.submitAgain(recordId());
        load();
    }

    /**
     * Migrates the job once more (R14).
     *
     * @return the page of the new record; null when it was refused
     */
    public String migrateAgain() {
        String next = actions.migrateAgain(recordId())
                .map(MigrationRecord::id)
                .map(newId -> "/records/detail?faces-redirect=true&id=" + newId)
                .orElse(null);
        load();
        return next;
    }

    /** Cancels the record while it waits. */
    public void cancel() {
        actions.cancel(recordId());
        load();
    }

    private long recordId() {
        return getDetail().record().id();
    }
}
