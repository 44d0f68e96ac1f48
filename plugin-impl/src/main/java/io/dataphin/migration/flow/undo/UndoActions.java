package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.api.migration.UndoPlan.Change;
import io.dataphin.migration.api.migration.UndoPlan.Effect;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.flow.BatchAdmission;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.record.ActionRules;
import io.dataphin.migration.record.ContentStore;
import io.dataphin.migration.record.StaleRecordException;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Begins undos, and says before what they will change. Rights and the record's stored state were checked before. */
@ApplicationScoped
public class UndoActions {

    private final UndoStore undos;
    private final ContentStore contents;
    private final TargetPlatform target;
    private final CallRunner calls;
    private final DrainSwitch drain;
    private final BatchAdmission admission;

    /** For the container's proxy only. */
    protected UndoActions() {
        this(null, null, null, null, null, null);
    }

    @Inject
    UndoActions(
            UndoStore undos,
            ContentStore contents,
            TargetPlatform target,
            CallRunner calls,
            DrainSwitch drain,
            BatchAdmission admission) {
        this.undos = undos;
        this.contents = contents;
        this.target = target;
        this.calls = calls;
        this.drain = drain;
        this.admission = admission;
    }

    /**
     * @param task the task now; null when an earlier undo deleted it without hearing of it
     * @param former the task before the record; null when the record created it
     */
    private record Checked(UndoSubject subject, TargetTask task, TargetTask former) {

        private boolean submitAgain() {
            return former != null && former.status().submitted();
        }
    }

    /** What an undo would change. */
    public UndoPlan plan(Caller caller, long recordId) {
        Checked checked = check(caller, recordId);
        return new UndoPlan(
                checked.subject().effect(),
                checked.subject().record().targetName(),
                changes(checked),
                checked.submitAgain());
    }

    private List<Change> changes(Checked checked) {
        if (checked.former() == null || checked.task() == null) {
            return List.of();
        }
        Map<String, String> now = target.contentOf(checked.task().snapshot());
        Map<String, String> after = target.contentOf(checked.former().snapshot());
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(now.get(name), after.get(name))) {
                changes.add(new Change(name, now.get(name), after.get(name)));
            }
        }
        return changes;
    }

    /** Begins an undo. From now on nothing else works on the job and the task until it has ended. */
    public void begin(Caller caller, long recordId) {
        drain.requireOpen();
        Checked checked = check(caller, recordId);
        UndoSubject subject = checked.subject();
        try {
            undos.begin(
                    subject,
                    caller.user(),
                    checked.submitAgain(),
                    change -> change.claim()
                            .undoing(caller.user())
                            .log(
                                    Level.INFO,
                                    "UNDOING",
                                    null,
                                    "by",
                                    caller.user().name()));
            admission.wake();
        } catch (StaleRecordException | KeyTakenException e) {
            // Somebody was faster, or another record works on the job or the task.
            throw new ConflictException("JOB_BUSY", "record", recordId);
        }
    }

    private Checked check(Caller caller, long recordId) {
        UndoSubject subject = undos.subject(recordId).orElseThrow();
        if (subject.effect() == Effect.RESTORE_CONTENT && subject.preImageHash() == null) {
            throw refused(subject, "NOTHING_KEPT");
        }
        Optional<TargetTask> task = calls.run(target.readTask(
                caller.userId(),
                subject.record().project(),
                subject.record().written().fileId()));
        TargetTask former =
                subject.preImageHash() == null ? null : target.taskOf(contents.read(subject.preImageHash()));
        if (task.isEmpty()) {
            if (subject.effect() == Effect.DELETE_TASK && subject.triedBefore()) {
                return new Checked(subject, null, null);
            }
            throw changed(subject);
        }
        checkUnchanged(subject, task.get(), former);
        checkFree(caller, subject, task.get());
        return new Checked(subject, task.get(), former);
    }

    private void checkUnchanged(UndoSubject subject, TargetTask task, TargetTask former) {
        if (task.version() == subject.currentVersion()) {
            return;
        }
        boolean halfDone = subject.triedBefore()
                && former != null
                && target.contentOf(former.snapshot()).equals(target.contentOf(task.snapshot()));
        if (!halfDone) {
            throw changed(subject);
        }
    }

    private static void checkFree(Caller caller, UndoSubject subject, TargetTask task) {
        if (task.status() == TargetTask.Status.PUBLISHED
                && subject.record().project().env() == Env.DEV) {
            throw refused(subject, "PUBLISHED");
        }
        if (task.status() == TargetTask.Status.SUBMITTING) {
            throw refused(subject, "SUBMITTING");
        }
        if (task.lockUserId() != null && !task.lockUserId().equals(caller.userId())) {
            throw refused(subject, "LOCKED");
        }
    }

    private static ConflictException changed(UndoSubject subject) {
        return new ConflictException("CHANGED_SINCE", "task", subject.record().targetName(), "action", "undo");
    }

    private static ConflictException refused(UndoSubject subject, String reason) {
        return new ActionRules.Refusal("NOT_UNDOABLE", reason)
                .exception(subject.record().objectName(), subject.record().id());
    }
}
