package io.dataphin.migration.flow.check;

import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.IntentKind;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.record.CheckedRecord;
import io.dataphin.migration.record.ContentStore;
import io.dataphin.migration.record.FlowTexts;
import io.dataphin.migration.record.FlowTransaction;
import io.dataphin.migration.record.StatusChanges;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Checks as flows. */
@ApplicationScoped
public class CheckFlowStore implements FlowStore<CheckState> {

    private final EntityManagers entities;
    private final ContentStore contents;
    private final StatusChanges listeners;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected CheckFlowStore() {
        this(null, null, null, null);
    }

    @Inject
    public CheckFlowStore(
            EntityManagers entities, ContentStore contents, StatusChanges listeners, MigrationSettings settings) {
        this.entities = entities;
        this.contents = contents;
        this.listeners = listeners;
        this.settings = settings;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<CheckState> load(FlowId id) {
        EntityManager manager = entities.current();
        return Optional.ofNullable(manager.find(CheckEntity.class, id.number()))
                .filter(row -> row.admittedIn(settings.tenantId()) && id.attempt() == 1)
                .map(row -> new CheckState(row.head(id, null), order(manager, row), row.step, row.source));
    }

    private CheckState.Order order(EntityManager manager, CheckEntity row) {
        CheckedRecord record = CheckedRecord.find(manager, row.recordId);
        FlowTexts texts = new FlowTexts(contents);
        return new CheckState.Order(
                row.recordId,
                record.deploymentId(),
                record.objectName(),
                record.targetName(),
                record.location(),
                record.project(),
                row.askedBy.toRef(),
                row.background,
                record.fileId(),
                record.version(),
                record.targetForm(),
                record.known(),
                row.step == CheckStep.READ_SOURCE ? texts.text(record.snapshotHash()) : null,
                texts.draft(record.draftHash()));
    }

    /** Never asked for: a check has no writes. */
    @Override
    public CheckState open(CheckState state, IntentKind kind, Instant now, Instant settlesAt) {
        throw new IllegalStateException("a check writes nothing to a platform");
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public CheckState store(StepOutcome<CheckState> outcome, Instant now) {
        CheckState state = outcome.state();
        FlowHead head = state.head();
        CheckEntity row = FlowTransaction.current(entities.current(), CheckEntity.class, head);
        FlowTransaction transaction = new FlowTransaction(entities.current(), row.tenantId(), head.id(), now);
        row.step = state.step();
        row.source = state.source();
        row.endedAt = state.ended() ? transaction.records().now() : null;
        row.take(head);
        return transaction.store(outcome, row, listeners);
    }

    /** Never asked for: a check has no writes. */
    @Override
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        throw new IllegalStateException("a check writes nothing to a platform");
    }
}
