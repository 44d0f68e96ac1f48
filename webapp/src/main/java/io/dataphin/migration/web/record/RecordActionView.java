package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.Labels;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The dialog that asks before something is done with records: it says what will happen, to how many, and which are left out and why. For
 * many records it stays open and tells what became of them.
 */
@Named("recordAction")
@ViewScoped
public class RecordActionView implements Serializable {

    /** Stands for all records that the filter finds. */
    static final String ALL = "all";

    private final RecordActions actions;
    private final FacesNotices notices;
    private final Labels labels;

    private String chosen = "";
    private Action action;
    private Long recordId;
    private String name = "";
    private String policy = "";
    private transient RecordSelection selection;
    private transient ActionPreview preview;
    private transient UndoPlan undoPlan;
    private transient Message refusal;
    private transient BulkResult result;
    private transient List<RefusedGroup> refused;
    private transient MigrationRecord done;

    /** For the container's proxy only. */
    protected RecordActionView() {
        this(null, null, null);
    }

    @Inject
    public RecordActionView(RecordActions actions, FacesNotices notices, Labels labels) {
        this.actions = actions;
        this.notices = notices;
        this.labels = labels;
    }

    /** The chosen records as the browser sends them: ids separated by commas, or {@link #ALL}. */
    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }

    /** Asks about one record. */
    public void ask(Action wanted, long record) {
        begin(wanted);
        recordId = record;
        selection = new RecordSelection.ByIds(List.of(record));
        attempt(() -> {
            name = actions.record(record).objectName();
            preview = actions.preview(wanted, selection);
            if (wanted == Action.UNDO && preview.accepted() == 1) {
                undoPlan = actions.undoPlan(record);
            }
        });
    }

    /**
     * Asks about the chosen records.
     *
     * @param filter what the list shows, for when all of it is chosen
     */
    public void askMany(Action wanted, RecordQuery filter) {
        begin(wanted);
        selection = ALL.equals(chosen) ? new RecordSelection.ByFilter(filter) : new RecordSelection.ByIds(ids());
        attempt(() -> preview = actions.preview(wanted, selection));
    }

    private void begin(Action wanted) {
        close();
        action = wanted;
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (MigrationException refused) {
            refusal = refused.text();
        }
    }

    private List<Long> ids() {
        return Arrays.stream(chosen.split(","))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    /**
     * Does what was asked about.
     *
     * @param page reads anew when something was begun
     * @return where to go; null = stay
     */
    public String performFor(AfterAction page) {
        Action wanted = action;
        if (wanted == null || selection == null) {
            close();
            return null;
        }
        boolean single = recordId != null;
        boolean begun = single ? performOne() : performMany();
        return begun ? page.after(wanted, single ? done : null) : null;
    }

    private boolean performOne() {
        try {
            done = actions.one(action, recordId, again());
            notices.said(doneText());
            close();
            return true;
        } catch (MigrationException refused) {
            refusal = refused.text();
            return false;
        }
    }

    private String doneText() {
        return labels.of("ActionDone", action, done.objectName());
    }

    private MigrateAgain again() {
        SameNamePolicy wanted = Arrays.stream(SameNamePolicy.values())
                .filter(one -> one.name().equals(policy))
                .findFirst()
                .orElse(null);
        return new MigrateAgain(wanted, null);
    }

    private boolean performMany() {
        try {
            result = actions.many(action, selection);
            refused = groups(result.refused());
            if (refused.isEmpty()) {
                notices.said(labels.of("ActionDoneMany", action, result.accepted()));
                close();
                return true;
            }
            return result.accepted() > 0;
        } catch (MigrationException refusedAll) {
            refusal = refusedAll.text();
            return false;
        }
    }

    private List<RefusedGroup> groups(List<BulkResult.Refusal> refusals) {
        Map<String, List<BulkResult.Refusal>> byCode = refusals.stream()
                .collect(Collectors.groupingBy(BulkResult.Refusal::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.entrySet().stream()
                .map(group -> new RefusedGroup(
                        Message.of("refusal." + group.getKey()),
                        group.getValue().size(),
                        group.getValue().stream()
                                .limit(RefusedGroup.MOST_NAMED)
                                .map(one -> named(one.recordId()))
                                .toList()))
                .toList();
    }

    private RefusedGroup.Named named(long id) {
        try {
            return new RefusedGroup.Named(id, actions.record(id).objectName());
        } catch (MigrationException gone) {
            return new RefusedGroup.Named(id, Long.toString(id));
        }
    }

    /** Closes the dialog. */
    public final void close() {
        action = null;
        recordId = null;
        name = "";
        policy = "";
        selection = null;
        preview = null;
        undoPlan = null;
        refusal = null;
        result = null;
        refused = null;
    }

    /** What is asked about; null while the dialog is closed. */
    public Action getAction() {
        return action;
    }

    /** Whether it is about one record only. */
    public boolean isSingle() {
        return recordId != null;
    }

    /** Name of the job of the one record. */
    public String getName() {
        return name;
    }

    /** What it would come to; null when that cannot be told. */
    public ActionPreview getPreview() {
        return preview;
    }

    /** What the undo of the one record would change; null for everything else. */
    public UndoPlan getUndoPlan() {
        return undoPlan;
    }

    /** Why it is refused as a whole; null when it is not. */
    public Message getRefusal() {
        return refusal;
    }

    /** Whether there is anything to confirm. */
    public boolean isPossible() {
        return refusal == null && result == null && preview != null && preview.accepted() > 0;
    }

    /** What became of many records; null before. */
    public BulkResult getResult() {
        return result;
    }

    /** The records that were refused, by reason. */
    public List<RefusedGroup> getRefused() {
        return refused;
    }

    /** Name of the policy for a migration again; empty = as before. */
    public String getPolicy() {
        return policy;
    }

    public void setPolicy(String policy) {
        this.policy = policy == null ? "" : policy;
    }

    /** All actions, in the order of the menus. */
    public List<Action> getActions() {
        return List.of(Action.values());
    }
}
