package io.dataphin.migration.record;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.spi.TargetPlatform;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.flow.BatchAdmission;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.runtime.drain.DrainSwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Cancels and submits again. Rights and the record's stored state were checked before. */
@ApplicationScoped
public class RecordActions {

    private final RecordStore records;
    private final TargetPlatform target;
    private final CallRunner calls;
    private final DrainSwitch drain;
    private final BatchAdmission admission;

    /** For the container's proxy only. */
    protected RecordActions() {
        this(null, null, null, null, null);
    }

    @Inject
    RecordActions(
            RecordStore records, TargetPlatform target, CallRunner calls, DrainSwitch drain, BatchAdmission admission) {
        this.records = records;
        this.target = target;
        this.calls = calls;
        this.drain = drain;
        this.admission = admission;
    }

    /** Cancels a record that still waits. */
    public void cancel(Caller caller, long recordId) {
        RecordWork work = load(recordId);
        if (work.status() != MigrationStatus.WAITING) {
            throw notCancellable(work);
        }
        try {
            records.change(
                    work,
                    change -> change.cancel()
                            .log(
                                    Level.INFO,
                                    "CANCELLED",
                                    null,
                                    "by",
                                    caller.user().name()));
        } catch (StaleRecordException e) {
            // It began to work at this very moment.
            throw notCancellable(load(recordId));
        }
    }

    private static ConflictException notCancellable(RecordWork work) {
        return new ConflictException("NOT_CANCELLABLE", "job", work.objectName(), "status", work.status());
    }

    /** Submits the written task once more (R6). The target is asked first whether the task is still the one that we wrote. */
    public void submitAgain(Caller caller, long recordId) {
        drain.requireOpen();
        RecordWork work = load(recordId);
        Optional<TargetTask> task = calls.run(
                target.readTask(caller.userId(), work.project(), work.written().fileId()));
        if (task.isEmpty() || task.get().version() != work.written().version()) {
            throw new ConflictException("CHANGED_SINCE", "task", work.targetName());
        }
        takeUp(caller, work);
    }

    private void takeUp(Caller caller, RecordWork work) {
        try {
            records.change(
                    work,
                    change -> change.submitAgain()
                            .log(
                                    Level.INFO,
                                    "SUBMIT_AGAIN",
                                    null,
                                    "by",
                                    caller.user().name()));
            admission.wake();
        } catch (StaleRecordException | KeyTakenException e) {
            // Somebody else took it up at this very moment, or another record took the job or the name.
            throw new ConflictException("JOB_BUSY", "record", work.id());
        }
    }

    private RecordWork load(long recordId) {
        return records.load(recordId).orElseThrow();
    }
}
