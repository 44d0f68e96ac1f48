package io.dataphin.migration.web.record;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.ActionPreview;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.web.faces.Dialogs;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.Labels;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dialog that asks before something is done with records: it says what will happen, to how many, and which are left out and why. For
 * many records it stays open and tells what became of them.
 */
@Named("recordAction")
@ViewScoped
public class RecordActionView implements Serializable {

    private static final String DIALOG = "action";
    private static final String ACCEPTANCE_REQUIRED = "ACCEPTANCE_REQUIRED";

    private final RecordActions actions;
    private final FacesNotices notices;
    private final Labels labels;
    private final Dialogs dialogs;

    private Action action;
    private boolean begun;
    private Long recordId;
    private String name = "";
    private boolean changes;
    private AgainChoice again;
    private Acceptances acceptances = Acceptances.NONE;
    private transient RecordSelection selection;
    private transient ActionPreview preview;
    private transient UndoPlan undoPlan;
    private transient Message refusal;
    private transient ManyOutcome outcome;
    private transient MigrationRecord done;

    /** For the container's proxy only. */
    protected RecordActionView() {
        this(null, null, null, null);
    }

    @Inject
    public RecordActionView(RecordActions actions, FacesNotices notices, Labels labels, Dialogs dialogs) {
        this.actions = actions;
        this.notices = notices;
        this.labels = labels;
        this.dialogs = dialogs;
    }

    /** Asks about one record. */
    public void ask(Action wanted, long record) {
        begin(wanted);
        recordId = record;
        selection = new RecordSelection.ByIds(List.of(record));
        attempt(() -> {
            RecordDetail detail = actions.detail(record);
            name = detail.record().objectName();
            changes = migratesChanges(wanted, detail.record());
            again = wanted == Action.MIGRATE ? new AgainChoice(detail, changes) : null;
            preview = actions.preview(wanted, selection);
            if (wanted == Action.UNDO && preview.accepted() == 1) {
                undoPlan = actions.undoPlan(record);
            }
        });
    }

    /** Asks about all records that a filter finds. */
    public void askAbout(Action wanted, RecordQuery filter) {
        askMany(wanted, new RecordSelection.ByFilter(filter));
    }

    /** Asks about chosen records. */
    public void askMany(Action wanted, RecordSelection chosen) {
        begin(wanted);
        selection = chosen;
        attempt(() -> preview = actions.preview(wanted, selection));
    }

    private void begin(Action wanted) {
        close();
        begun = false;
        action = wanted;
        dialogs.open(DIALOG);
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (MigrationException refused) {
            refusal = refused.text();
        }
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
            finish();
            return null;
        }
        boolean single = recordId != null;
        begun = single ? performOne() : outcome == null ? performMany() : performAccepted();
        return begun ? page.after(wanted, single ? done : null) : null;
    }

    private boolean performOne() {
        try {
            done = actions.one(action, recordId, again == null ? null : again.changes(acceptances.codes()));
            notices.said(doneText());
            finish();
            return true;
        } catch (MigrationException refused) {
            if (again != null && refused.code().equals(ACCEPTANCE_REQUIRED)) {
                askToAccept(refused);
            } else {
                refusal = refused.text();
            }
            return false;
        }
    }

    private void askToAccept(MigrationException refused) {
        List<Message> findings =
                refused.jobErrors().stream().map(JobError::reason).distinct().toList();
        acceptances = Acceptances.of(Map.of(recordId, findings));
    }

    private String doneText() {
        return labels.of("ActionDone", action, done.objectName());
    }

    private boolean performMany() {
        try {
            return tell(actions.many(action, selection, Set.of()));
        } catch (MigrationException refusedAll) {
            refusal = refusedAll.text();
            return false;
        }
    }

    /** Goes on with the records all of whose findings are accepted; what became of the others stays. */
    private boolean performAccepted() {
        List<Long> ready = getReadyRecords();
        try {
            BulkResult more = actions.many(action, new RecordSelection.ByIds(ready), acceptances.codes());
            tell(outcome.and(ready, more));
            return more.accepted() > 0;
        } catch (MigrationException refusedAll) {
            refusal = refusedAll.text();
            return false;
        }
    }

    private boolean tell(BulkResult became) {
        if (became.complete()) {
            notices.said(labels.of("ActionDoneMany", action, became.accepted()));
            finish();
            return true;
        }
        refusal = null;
        outcome = ManyOutcome.of(became, new RefusedGroups(actions));
        acceptances = outcome.acceptances();
        return became.accepted() > 0;
    }

    private void finish() {
        close();
        dialogs.close(DIALOG);
    }

    /** Whether what was confirmed last has begun, at least for some of the records; false while it is asked about. */
    public boolean isBegun() {
        return begun;
    }

    /** The dialog is closed: forgets what it was about. */
    public final void close() {
        action = null;
        recordId = null;
        name = "";
        changes = false;
        again = null;
        acceptances = Acceptances.NONE;
        selection = null;
        preview = null;
        undoPlan = null;
        refusal = null;
        outcome = null;
    }

    /** What is asked about; null while the dialog is closed. */
    public Action getAction() {
        return action;
    }

    /** What is asked about, in words; empty while the dialog is closed. */
    public String getLabel() {
        return action == null ? "" : changes ? labels.get("record.drift.migrate") : labels.of(action);
    }

    /** The name of an action on a record: a job that changed since is migrated for its changes. */
    public String labelOf(Action wanted, MigrationRecord record) {
        return migratesChanges(wanted, record) ? labels.get("record.drift.migrate") : labels.of(wanted);
    }

    private static boolean migratesChanges(Action wanted, MigrationRecord record) {
        return wanted == Action.MIGRATE
                && record != null
                && record.drift() != null
                && record.drift().source() == Drift.Side.CHANGED;
    }

    /** Whether it is about one record only. */
    public boolean isSingle() {
        return recordId != null;
    }

    /** The one record; null when it is about many. */
    public Long getRecordId() {
        return recordId;
    }

    /** Name of the job of the one record. */
    public String getName() {
        return name;
    }

    /** What it would come to; null when that cannot be told. */
    public ActionPreview getPreview() {
        return preview;
    }

    /** What it would leave out, by reason; empty when that cannot be told. */
    public List<RefusedGroup> getLeftOutBefore() {
        return preview == null ? List.of() : RefusedGroup.of(preview);
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
        return refusal == null && outcome == null && preview != null && preview.accepted() > 0;
    }

    /** Whether some of many records wait for an acceptance. */
    public boolean isAcceptable() {
        return refusal == null && outcome != null && !acceptances.all().isEmpty();
    }

    /** What became of many records; null before. */
    public BulkResult getResult() {
        return outcome == null ? null : outcome.result();
    }

    /** The records that were refused, by reason. */
    public List<RefusedGroup> getRefused() {
        return outcome == null ? null : outcome.refused();
    }

    /** Number of the records that were refused for good, without further records of jobs that were taken. */
    public int getLeftOut() {
        return outcome == null ? 0 : outcome.leftOut();
    }

    /** What is to be different when one job is migrated again; null for everything else. */
    public AgainChoice getAgain() {
        return again;
    }

    /** Looks a changed name up. What was to be accepted for another name or policy may not be what this one needs: it is asked anew. */
    public void choiceChanged() {
        acceptances = Acceptances.NONE;
        if (again == null || !again.isOpen()) {
            return;
        }
        try {
            again.lookedUp(actions.isTaken(again.projectId(), again.getTargetName()));
        } catch (MigrationException away) {
            // the dialog says that the name is looked up at the start
        }
    }

    /** What must be accepted before it can be done, as far as is known; empty = nothing. */
    public List<Acceptance> getAcceptances() {
        return acceptances.all();
    }

    /** The first of the records that a finding is for, by name. */
    public RefusedGroup someOf(Acceptance acceptance) {
        return new RefusedGroups(actions).of(Message.of(acceptance.getCode()), List.copyOf(acceptance.getRecords()));
    }

    /** Of many records those all of whose findings are accepted. */
    public List<Long> getReadyRecords() {
        return acceptances.readyRecords();
    }

    /** Whether nothing is left to be mended or accepted for the one record, or for any of many. */
    public boolean isReady() {
        if (outcome != null) {
            return !getReadyRecords().isEmpty();
        }
        return (again == null || again.isNameLegal()) && acceptances.complete();
    }

    /** All actions, in the order of the menus. */
    public List<Action> getActions() {
        return List.of(Action.values());
    }
}
