package io.dataphin.migration.flow.publish;

import io.dataphin.migration.api.project.Env;
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
import io.dataphin.migration.record.ContentStore;
import io.dataphin.migration.record.FlowTexts;
import io.dataphin.migration.record.FlowTransaction;
import io.dataphin.migration.record.StatusChanges;
import io.dataphin.migration.record.StepMemory;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Publications as flows. */
@ApplicationScoped
public class PublishFlowStore implements FlowStore<PublishState> {

    private final EntityManagers entities;
    private final ContentStore contents;
    private final StatusChanges listeners;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected PublishFlowStore() {
        this(null, null, null, null);
    }

    @Inject
    public PublishFlowStore(
            EntityManagers entities, ContentStore contents, StatusChanges listeners, MigrationSettings settings) {
        this.entities = entities;
        this.contents = contents;
        this.listeners = listeners;
        this.settings = settings;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<PublishState> load(FlowId id) {
        return Optional.ofNullable(entities.current().find(PublicationEntity.class, id.number()))
                .filter(row -> row.admittedIn(settings.tenantId()) && id.attempt() == 1)
                .map(row -> state(row, id));
    }

    private PublishState state(PublicationEntity row, FlowId id) {
        FlowHead head = row.head(id, new IntentJournal(entities.current()).find(id));
        return new PublishState(
                head,
                new ProjectRef(row.projectId, Env.DEV),
                row.askedBy.toRef(),
                row.step,
                row.oneByOne,
                row.sentAt,
                new PublishItems(entities.current()).of(row, new FlowTexts(contents)),
                StepMemory.read(row.memory, PublishMemory.class, PublishMemory.NONE));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public PublishState open(PublishState state, IntentKind kind, Instant now, Instant settlesAt) {
        PublicationEntity row = row(state.head());
        FlowTransaction transaction = transaction(row, state.head(), now);
        write(state, state.head(), row, transaction);
        IntentJournal.Subject subject = new IntentJournal.Subject(row.tenantId(), null, null, null);
        return transaction.open(state, row, kind, subject, settlesAt, listeners);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public PublishState store(StepOutcome<PublishState> outcome, Instant now) {
        PublicationEntity row = row(outcome.state().head());
        FlowTransaction transaction = transaction(row, outcome.state().head(), now);
        write(outcome.state(), FlowTransaction.headAfter(outcome), row, transaction);
        return transaction.store(outcome, row, listeners);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        new IntentJournal(entities.current()).close(intentId, result, requestId, now);
    }

    private PublicationEntity row(FlowHead head) {
        return FlowTransaction.current(entities.current(), PublicationEntity.class, head);
    }

    private FlowTransaction transaction(PublicationEntity row, FlowHead head, Instant now) {
        return new FlowTransaction(entities.current(), row.tenantId(), head.id(), now);
    }

    private void write(PublishState state, FlowHead head, PublicationEntity row, FlowTransaction transaction) {
        if (row.retries() && head.retry().equals(Retry.NONE)) {
            state.tasks()
                    .forEach(item ->
                            transaction.records().change(item.task().recordId()).waitFor(null));
        }
        row.step = state.step();
        row.endedAt = state.ended() ? transaction.records().now() : null;
        row.take(head);
        row.oneByOne = state.oneByOne();
        row.sentAt = ColumnText.micros(state.sentAt());
        row.memory = StepMemory.write(state.memory(), PublishMemory.NONE);
        new PublishItems(entities.current()).write(row, state.items());
    }
}
