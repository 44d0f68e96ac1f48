package io.dataphin.migration.record;

import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentJournal;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.transfer.TransferState;
import io.dataphin.migration.flow.transfer.TransferState.Copy;
import io.dataphin.migration.flow.transfer.TransferState.Order;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Moves of files and functions as flows. */
@ApplicationScoped
public class TransferFlowStore implements FlowStore<TransferState> {

    private final EntityManagers entities;
    private final StatusChanges listeners;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected TransferFlowStore() {
        this(null, null, null);
    }

    @Inject
    public TransferFlowStore(EntityManagers entities, StatusChanges listeners, MigrationSettings settings) {
        this.entities = entities;
        this.listeners = listeners;
        this.settings = settings;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<TransferState> load(FlowId id) {
        return Optional.ofNullable(entities.current().find(TransferEntity.class, id.number()))
                .filter(row -> row.admittedIn(settings.tenantId()) && id.attempt() == 1)
                .map(row -> state(row, id));
    }

    private TransferState state(TransferEntity row, FlowId id) {
        return new TransferState(
                row.head(id, new IntentJournal(entities.current()).find(id)),
                new Order(row.item(), row.project(), row.batch.source(), row.askedBy.toRef()),
                row.step,
                row.storageAddress == null ? null : new Copy(row.storageAddress, row.size, row.sha256),
                row.rounds,
                row.finding());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public TransferState open(TransferState state, IntentKind kind, Instant now, Instant settlesAt) {
        TransferEntity row = row(state.head());
        FlowTransaction transaction = transaction(row, state.head(), now);
        write(state, state.head(), row, transaction);
        IntentJournal.Subject subject = new IntentJournal.Subject(row.tenantId, null, null, null);
        return transaction.open(state, row, kind, subject, settlesAt, listeners);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public TransferState store(StepOutcome<TransferState> outcome, Instant now) {
        TransferEntity row = row(outcome.state().head());
        FlowTransaction transaction = transaction(row, outcome.state().head(), now);
        write(outcome.state(), FlowTransaction.headAfter(outcome), row, transaction);
        return transaction.store(outcome, row, listeners);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        new IntentJournal(entities.current()).close(intentId, result, requestId, now);
    }

    private TransferEntity row(FlowHead head) {
        return FlowTransaction.current(entities.current(), TransferEntity.class, head);
    }

    private FlowTransaction transaction(TransferEntity row, FlowHead head, Instant now) {
        return new FlowTransaction(entities.current(), row.tenantId, head.id(), now);
    }

    private static void write(TransferState state, FlowHead head, TransferEntity row, FlowTransaction transaction) {
        row.step = state.step();
        row.take(head);
        row.rounds = state.rounds();
        row.finding(state.finding());
        Copy copy = state.copy();
        if (copy != null) {
            row.storageAddress = ColumnText.fit(copy.storageAddress(), ColumnText.URL);
            row.size = copy.size();
            row.sha256 = copy.sha256();
        }
        if (state.ended()) {
            row.endedAt = transaction.records().now();
            row.openKey = null;
        }
    }
}
