package io.dataphin.migration.persistence;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord.Publication;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Undoing;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.meter.Meters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a step may change about a record, all at once. The only place that knows the allowed transitions. */
public final class RecordChange {

    private final ContentStore contents;
    private final RecordEntity record;
    private final SideWrites side;
    private final Instant now;
    /** What happens to a record that has ended, an undo for example, belongs to none of its stages. */
    private final boolean afterTheEnd;

    /**
     * @param record changed at once
     * @param side gets what is to be written with it
     */
    RecordChange(ContentStore contents, RecordEntity record, SideWrites side, Instant now) {
        this.contents = contents;
        this.record = record;
        this.side = side;
        this.now = now;
        this.afterTheEnd = record.status.terminal();
    }

    /** Goes to a status and stage and says what is to be done next. A passing fault is over with it. */
    public RecordChange goOn(MigrationStatus status, Stage stage, RecordStep next) {
        move(status, stage);
        record.step = next;
        clearWaiting();
        return this;
    }

    /** Ends the record. */
    public RecordChange end(MigrationStatus status, Stage stage) {
        move(status, stage);
        record.step = RecordStep.NONE;
        record.finishedAt = now;
        record.busyKey = null;
        record.targetKey = null;
        clearWaiting();
        return this;
    }

    /** Ends the record as failed, in the stage that it is in. */
    public RecordChange fail(Failure failure) {
        end(MigrationStatus.FAILED, record.stage);
        record.failureCode = failure.code();
        record.failureParameters = failure.parameters();
        return this;
    }

    /** Takes a failed record up again to submit the written task once more. */
    public RecordChange submitAgain() {
        goOn(MigrationStatus.SUBMITTING, Stage.SUBMIT, RecordStep.SUBMIT);
        record.attempt++;
        record.correlationId = LogContext.current().requestId();
        record.finishedAt = null;
        record.failureCode = null;
        record.failureParameters = null;
        record.asyncId = null;
        record.submitStartedAt = null;
        record.busyKey = record.busyKeyText();
        record.targetKey = record.targetKeyText();
        return this;
    }

    private void move(MigrationStatus status, Stage stage) {
        if (!record.status.mayBecome(status)) {
            throw new IllegalStateException(
                    "record " + record.id + " cannot go from " + record.status + " to " + status);
        }
        if (record.status != status || record.stage != stage) {
            side.visible(now);
        }
        record.status = status;
        if (record.stage != stage) {
            leaveStage();
            record.stage = stage;
            record.stageSince = now;
        } else if (status.terminal()) {
            leaveStage();
            record.stageSince = null;
        }
    }

    private void leaveStage() {
        if (record.stage != null && record.stageSince != null) {
            Meters.timer(
                            "migration_stage",
                            "Time that records spent in a stage, waiting included",
                            "stage",
                            record.stage.name())
                    .record(Duration.between(record.stageSince, now));
        }
    }

    private void clearWaiting() {
        if (record.waitingCode != null) {
            side.visible(now);
        }
        record.waitingCode = null;
        record.waitingParameters = null;
        record.retrySince = null;
        record.retryCount = 0;
    }

    /** Says what the record waits for; the first time in a row starts the clock of the longest wait. */
    public RecordChange waitFor(Message reason) {
        if (!reason.code().equals(record.waitingCode)) {
            side.visible(now);
        }
        record.waitingCode = reason.code();
        record.waitingParameters = reason.parameters();
        record.retrySince = record.retrySince == null ? now : record.retrySince;
        record.retryCount++;
        return this;
    }

    /** Says what is to be done next without touching status and stage. */
    public RecordChange next(RecordStep step) {
        record.step = step;
        return this;
    }

    /** Keeps what was read and translated. */
    public RecordChange translated(String snapshot, String draft, List<FieldVerdict> verdicts) {
        record.snapshotHash = side.text(contents.keep(snapshot));
        record.draftHash = side.text(contents.keep(draft));
        putVerification(verdicts, null);
        return this;
    }

    /** Keeps the comparison of target and source. */
    public RecordChange verified(List<FieldVerdict> verdicts) {
        putVerification(verdicts, now);
        return this;
    }

    private void putVerification(List<FieldVerdict> verdicts, Instant checkedAt) {
        String fieldsHash = side.text(contents.keep(VerdictJson.write(verdicts)));
        side.row(connection -> SideRows.putVerdicts(connection, record, checkedAt, fieldsHash));
    }

    /** Remembers the task that is to be overwritten, with its content. */
    public RecordChange overwrite(String fileId, long version, String preImage) {
        record.overwriteFileId = fileId;
        record.overwriteVersion = version;
        record.preImageHash = side.text(contents.keep(preImage));
        return this;
    }

    /** Forgets a task that was to be overwritten and is gone. */
    public RecordChange nothingToOverwrite() {
        record.overwriteFileId = null;
        record.overwriteVersion = null;
        record.preImageHash = null;
        return this;
    }

    /** Remembers the task that was written. */
    public RecordChange written(
            Outcome outcome, String fileId, long version, String url, String directory, String ownerId) {
        record.outcome = outcome;
        record.fileId = fileId;
        record.taskVersion = version;
        record.taskUrl = url == null ? record.taskUrl : url;
        record.taskDirectory = directory;
        record.taskOwnerId = ownerId;
        return this;
    }

    /** What was done to the target, where nothing was written. */
    public RecordChange outcome(Outcome outcome) {
        record.outcome = outcome;
        return this;
    }

    /** Remembers a running submit. */
    public RecordChange submitting(long asyncId) {
        record.asyncId = asyncId;
        record.submitStartedAt = record.submitStartedAt == null ? now : record.submitStartedAt;
        return this;
    }

    /** Forgets a submit that the platform does not know any more. */
    public RecordChange submitLost() {
        record.asyncId = null;
        return this;
    }

    /** Remembers a finished submit. */
    public RecordChange submitted(Long submitId) {
        record.submitId = submitId;
        return this;
    }

    /** Takes hold of the job and the task name of an ended record, so that no migration works on them meanwhile. */
    public RecordChange claim() {
        record.busyKey = record.busyKeyText();
        record.targetKey = record.targetKeyText();
        return this;
    }

    /** Lets go of them. */
    public RecordChange release() {
        record.busyKey = null;
        record.targetKey = null;
        return this;
    }

    /** Tells how the publication stands. */
    public RecordChange publication(Publication publication) {
        record.publicationStatus = publication.status();
        record.publicationMessage = publication.message();
        record.publicationFailureCode =
                publication.failure() == null ? null : publication.failure().code();
        record.publicationFailureParameters =
                publication.failure() == null ? null : publication.failure().parameters();
        record.publicationAt = now;
        side.visible(now);
        return this;
    }

    /** An undo begins. */
    public RecordChange undoing(UserRef by) {
        record.undoneBy = PersonColumns.of(by);
        return undoStatus(Undoing.Status.RUNNING, null);
    }

    /** The undo has failed. */
    public RecordChange undoFailed(Failure failure) {
        return undoStatus(Undoing.Status.FAILED, failure).release();
    }

    /** The undo is done. */
    public RecordChange undone() {
        record.undoneAt = now;
        return undoStatus(null, null).release();
    }

    private RecordChange undoStatus(Undoing.Status status, Failure failure) {
        record.undoStatus = status;
        record.undoFailureCode = failure == null ? null : failure.code();
        record.undoFailureParameters = failure == null ? null : failure.parameters();
        record.undoAt = now;
        side.visible(now);
        return this;
    }

    /** Keeps the comparison of the running job with the instance. */
    public RecordChange running(RunningComparison running) {
        side.line(entities -> entities.merge(RunningEntity.of(record, running)));
        side.visible(now);
        return this;
    }

    /** The time of this change. */
    public Instant now() {
        return now;
    }

    /** Ends all open intents of the record. */
    public RecordChange closeIntents(Intent.Result result, String requestId) {
        side.closeIntents(
                connection -> SideRows.closeIntents(connection, record.id, now, result, emptyToNull(requestId)));
        return this;
    }

    /** Adds a line to the record's log. */
    public RecordChange log(Level level, String code, String requestId, Object... namesAndValues) {
        return log(level, code, requestId, Message.of(code, namesAndValues).parameters());
    }

    /** Adds a line to the record's log. */
    public RecordChange log(Level level, String code, String requestId, Map<String, String> parameters) {
        Stage stage = afterTheEnd && record.status.terminal() ? null : record.stage;
        side.line(entities -> entities.persist(event(stage, level, code, requestId, parameters)));
        return this;
    }

    private EventEntity event(Stage stage, Level level, String code, String requestId, Map<String, String> parameters) {
        EventEntity event = new EventEntity();
        event.tenantId = record.tenantId;
        event.recordId = record.id;
        event.at = now;
        event.stage = stage;
        event.level = level;
        event.code = code;
        event.parameters = parameters;
        event.requestId = emptyToNull(requestId);
        return event;
    }

    /** Adds findings. */
    public RecordChange findings(List<Finding> findings) {
        findings.forEach(finding -> side.line(entities -> entities.persist(FindingEntity.of(record, finding))));
        return this;
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
