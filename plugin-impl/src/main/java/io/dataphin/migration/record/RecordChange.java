package io.dataphin.migration.record;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Undoing;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.operations.LogContext;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.flow.ToMove;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.runtime.metrics.Meters;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What may change about a record in one transaction. The only place that knows the allowed transitions. */
public final class RecordChange {

    private final RecordTransaction transaction;
    private final RecordEntity record;
    private final MigrationStatus before;
    private boolean visible;

    RecordChange(RecordTransaction transaction, RecordEntity record) {
        this.transaction = transaction;
        this.record = record;
        this.before = record.status;
    }

    RecordEntity record() {
        return record;
    }

    /** Whether pages show something else from now on. */
    boolean visible() {
        return visible;
    }

    /** Whether the record has come to another status. */
    boolean otherStatus() {
        return record.status != before;
    }

    /** Goes to a status and stage. A record that ends lets go of its job and its task name. */
    RecordChange move(MigrationStatus status, Stage stage) {
        if (!record.status.mayBecome(status)) {
            throw new IllegalStateException(
                    "record " + record.id + " cannot go from " + record.status + " to " + status);
        }
        visible |= record.status != status || record.stage != stage;
        record.status = status;
        if (record.stage != stage) {
            leaveStage();
            record.stage = stage;
            record.stageSince = transaction.now();
        } else if (status.terminal()) {
            leaveStage();
            record.stageSince = null;
        }
        if (status.terminal() && before.busy()) {
            record.finishedAt = transaction.now();
            release();
        }
        return this;
    }

    private void leaveStage() {
        if (record.stage != null && record.stageSince != null) {
            Meters.timer(
                            "migration_stage",
                            "Time that records spent in a stage, waiting included",
                            "stage",
                            record.stage.name())
                    .record(Duration.between(record.stageSince, transaction.now()));
        }
    }

    /** The record is new. */
    RecordChange created() {
        visible = true;
        return this;
    }

    /** A record that was admitted begins. */
    public RecordChange begin() {
        return move(MigrationStatus.MIGRATING, Stage.READ).log(Level.INFO, "READING", null, "job", record.objectName);
    }

    /** Cancels a record that waits. */
    public RecordChange cancel() {
        record.step = MigrateStep.NONE;
        return move(MigrationStatus.CANCELLED, null);
    }

    /** Takes a failed record up again to submit the written task once more; it waits for admission. */
    public RecordChange submitAgain() {
        move(MigrationStatus.SUBMITTING, Stage.SUBMIT).failure(null).submission(Submission.NONE);
        record.step = MigrateStep.SUBMIT;
        record.attempt++;
        record.correlationId = LogContext.current().requestId();
        record.finishedAt = null;
        record.admittedAt = null;
        record.dueAt = transaction.now();
        record.retrySince = null;
        record.retryCount = 0;
        record.rounds = 0;
        record.defects = 0;
        return waitFor(null).claim();
    }

    /** Why the record failed; null unless it did. */
    RecordChange failure(Failure failure) {
        record.failureCode = failure == null ? null : ColumnText.fit(failure.code(), ColumnText.CODE);
        record.failureParameters = parameters(failure);
        return this;
    }

    private static Map<String, String> parameters(Failure failure) {
        return failure == null ? null : StoredParameters.fit(failure.parameters(), StoredParameters.MESSAGE);
    }

    /** How the submit stands. */
    RecordChange submission(Submission submit) {
        record.asyncId = submit.asyncId();
        record.submitStartedAt = ColumnText.micros(submit.startedAt());
        record.submitId = submit.submitId();
        return this;
    }

    /** Says what the record waits for; null when it goes on. */
    public RecordChange waitFor(Message reason) {
        String code = reason == null ? null : ColumnText.fit(reason.code(), ColumnText.CODE);
        visible |= code == null ? record.waitingCode != null : !code.equals(record.waitingCode);
        record.waitingCode = code;
        record.waitingParameters =
                reason == null ? null : StoredParameters.fit(reason.parameters(), StoredParameters.WAITING);
        return this;
    }

    /** Has files or functions moved into its project. */
    RecordChange needs(List<? extends ToMove> items) {
        transaction.request(record, items);
        return this;
    }

    /** Keeps verdicts on the fields; the time of the comparison is kept when target and source were compared. */
    RecordChange judged(List<FieldVerdict> verdicts, boolean compared) {
        StoredText text = StoredText.of(VerdictJson.write(verdicts));
        VerificationEntity entity = new VerificationEntity();
        entity.recordId = record.id;
        entity.tenantId = record.tenantId;
        entity.checkedAt = compared ? transaction.now() : null;
        entity.fieldsHash = text.hash();
        transaction.keep(List.of(text));
        transaction.replace(entity);
        return this;
    }

    /** Keeps the hashes of what was compared. */
    RecordChange verified(String source, String target) {
        VerificationEntity entity = transaction.find(VerificationEntity.class, record.id);
        entity.sourceHash = source;
        entity.targetHash = target;
        return this;
    }

    /** Keeps what became of job and task. */
    RecordChange drift(Drift drift) {
        visible = true;
        record.driftSource = drift.source();
        record.driftTarget = drift.target();
        record.driftCheckedAt = ColumnText.micros(drift.checkedAt());
        record.drifted = drift.drifted();
        return this;
    }

    /** Keeps the comparison of the running job with the instance. */
    RecordChange running(RunningComparison running) {
        visible = true;
        transaction.replace(RunningEntity.of(record, running));
        return this;
    }

    /** Takes hold of the job and the task name, so that no migration works on them meanwhile. */
    public RecordChange claim() {
        record.busyKey = record.busyKeyText();
        record.targetKey = record.targetKeyText();
        return this;
    }

    /** Lets go of them. */
    RecordChange release() {
        record.busyKey = null;
        record.targetKey = null;
        return this;
    }

    /** A publication begins. */
    public RecordChange publishing() {
        return publication(PublicationStatus.PUBLISHING, null, null);
    }

    /** Tells how the publication stands. */
    RecordChange publication(PublicationStatus status, String message, Failure failure) {
        visible = true;
        record.publicationStatus = status;
        record.publicationMessage = ColumnText.fit(message, ColumnText.MESSAGE);
        record.publicationFailureCode = failure == null ? null : ColumnText.fit(failure.code(), ColumnText.CODE);
        record.publicationFailureParameters = parameters(failure);
        record.publicationAt = transaction.now();
        return this;
    }

    /** An undo begins. */
    public RecordChange undoing(UserRef by) {
        record.undoneBy = PersonColumns.of(by);
        return undoStatus(Undoing.Status.RUNNING, null);
    }

    /** The undo has failed. */
    RecordChange undoFailed(Failure failure) {
        return undoStatus(Undoing.Status.FAILED, failure).release();
    }

    /** The undo is done. */
    RecordChange undone() {
        record.undoneAt = transaction.now();
        return undoStatus(null, null).release();
    }

    private RecordChange undoStatus(Undoing.Status status, Failure failure) {
        visible = true;
        record.undoStatus = status;
        record.undoFailureCode = failure == null ? null : ColumnText.fit(failure.code(), ColumnText.CODE);
        record.undoFailureParameters = parameters(failure);
        record.undoAt = transaction.now();
        return this;
    }

    /** Adds a line to the record's log. */
    public RecordChange log(Level level, String code, String requestId, Object... namesAndValues) {
        return log(level, code, requestId, Message.of(code, namesAndValues).parameters());
    }

    /** Adds a line to the record's log. */
    public RecordChange log(Level level, String code, String requestId, Map<String, String> parameters) {
        return log(null, level, code, requestId, parameters);
    }

    /**
     * Adds a line to the record's log.
     *
     * @param stage stage that it belongs to; null for the one that the record is in
     */
    RecordChange log(Stage stage, Level level, String code, String requestId, Map<String, String> parameters) {
        EventEntity event = new EventEntity();
        event.tenantId = record.tenantId;
        event.recordId = record.id;
        event.at = transaction.now();
        event.stage = stageOfLine(stage);
        event.level = level;
        event.code = ColumnText.fit(code, ColumnText.CODE);
        event.parameters = StoredParameters.fit(parameters, StoredParameters.MESSAGE);
        event.requestId = ColumnText.fitOrNull(requestId, ColumnText.REQUEST_ID);
        transaction.add(event);
        return this;
    }

    /** What happens to a record that has ended, an undo for example, belongs to none of its stages. */
    private Stage stageOfLine(Stage stage) {
        if (before.terminal() && record.status.terminal()) {
            return null;
        }
        return stage == null ? record.stage : stage;
    }

    /** Adds a finding. A job that is translated again, or submitted again, may find the same as before, which is kept once. */
    RecordChange finding(Finding finding) {
        FindingEntity entity = FindingEntity.of(record, finding);
        if (record.draftHash == null || !transaction.knows(entity)) {
            transaction.add(entity);
        }
        return this;
    }
}
