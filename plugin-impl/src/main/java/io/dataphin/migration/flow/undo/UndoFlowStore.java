package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.migration.UndoPlan;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentJournal;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.Retry;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.flow.undo.UndoState.Order;
import io.dataphin.migration.record.ContentStore;
import io.dataphin.migration.record.FlowTexts;
import io.dataphin.migration.record.FlowTransaction;
import io.dataphin.migration.record.RecordEntity;
import io.dataphin.migration.record.StatusChanges;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Undos as flows. */
@ApplicationScoped
public class UndoFlowStore implements FlowStore<UndoState> {

    private final EntityManagers entities;
    private final ContentStore contents;
    private final StatusChanges listeners;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected UndoFlowStore() {
        this(null, null, null, null);
    }

    @Inject
    public UndoFlowStore(
            EntityManagers entities, ContentStore contents, StatusChanges listeners, MigrationSettings settings) {
        this.entities = entities;
        this.contents = contents;
        this.listeners = listeners;
        this.settings = settings;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UndoState> load(FlowId id) {
        return Optional.ofNullable(entities.current().find(UndoEntity.class, id.number()))
                .filter(row -> row.admittedIn(settings.tenantId()) && id.attempt() == 1)
                .map(row -> state(entities.current(), row, id));
    }

    private UndoState state(EntityManager manager, UndoEntity row, FlowId id) {
        RecordEntity record = manager.find(RecordEntity.class, row.recordId);
        FlowHead head = row.head(id, new IntentJournal(manager).find(id));
        return new UndoState(
                head,
                order(row, record),
                row.step,
                row.restoredVersion,
                row.rounds,
                new Submission(row.asyncId, row.submitStartedAt, row.submitId));
    }

    private Order order(UndoEntity row, RecordEntity record) {
        return new Order(
                record.id(),
                record.objectName(),
                record.targetName(),
                new ProjectRef(record.projectId(), record.env()),
                row.effect,
                row.askedBy.toRef(),
                row.fileId,
                row.expectedVersion,
                row.submitAgain,
                preImage(row, record));
    }

    private String preImage(UndoEntity row, RecordEntity record) {
        boolean needed = row.effect == UndoPlan.Effect.RESTORE_CONTENT
                && (row.step == UndoStep.LOOK || row.step == UndoStep.RESTORE);
        return needed ? new FlowTexts(contents).text(record.preImageHash()) : null;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public UndoState open(UndoState state, IntentKind kind, Instant now, Instant settlesAt) {
        UndoEntity row = row(state.head());
        FlowTransaction transaction = transaction(row, state.head(), now);
        write(state, state.head(), row, transaction);
        return transaction.open(state, row, kind, subject(row, state, kind), settlesAt, listeners);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public UndoState store(StepOutcome<UndoState> outcome, Instant now) {
        UndoEntity row = row(outcome.state().head());
        FlowTransaction transaction = transaction(row, outcome.state().head(), now);
        write(outcome.state(), FlowTransaction.headAfter(outcome), row, transaction);
        return transaction.store(outcome, row, listeners);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        new IntentJournal(entities.current()).close(intentId, result, requestId, now);
    }

    private UndoEntity row(FlowHead head) {
        return FlowTransaction.current(entities.current(), UndoEntity.class, head);
    }

    private FlowTransaction transaction(UndoEntity row, FlowHead head, Instant now) {
        return new FlowTransaction(entities.current(), row.tenantId(), head.id(), now);
    }

    private static void write(UndoState state, FlowHead head, UndoEntity row, FlowTransaction transaction) {
        if (row.retries() && head.retry().equals(Retry.NONE)) {
            transaction.records().change(row.recordId).waitFor(null);
        }
        row.step = state.step();
        row.endedAt = state.ended() ? transaction.records().now() : null;
        row.take(head);
        row.rounds = state.rounds();
        row.restoredVersion = state.restoredVersion();
        row.asyncId = state.submit().asyncId();
        row.submitStartedAt = ColumnText.micros(state.submit().startedAt());
        row.submitId = state.submit().submitId();
    }

    private static IntentJournal.Subject subject(UndoEntity row, UndoState state, IntentKind kind) {
        boolean restored = kind == IntentKind.SUBMIT && state.restoredVersion() != null;
        return new IntentJournal.Subject(
                row.tenantId(),
                row.recordId,
                state.order().fileId(),
                restored ? state.restoredVersion() : state.order().expectedVersion());
    }
}
