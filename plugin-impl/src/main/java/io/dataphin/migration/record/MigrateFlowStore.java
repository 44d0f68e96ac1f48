package io.dataphin.migration.record;

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
import io.dataphin.migration.flow.migrate.MigrateMemory;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateState.TaskVersion;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Records as flows. */
@ApplicationScoped
public class MigrateFlowStore implements FlowStore<MigrateState> {

    private final EntityManagers entities;
    private final ContentStore contents;
    private final StatusChanges listeners;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected MigrateFlowStore() {
        this(null, null, null, null);
    }

    @Inject
    public MigrateFlowStore(
            EntityManagers entities, ContentStore contents, StatusChanges listeners, MigrationSettings settings) {
        this.entities = entities;
        this.contents = contents;
        this.listeners = listeners;
        this.settings = settings;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<MigrateState> load(FlowId id) {
        EntityManager manager = entities.current();
        return Optional.ofNullable(manager.find(RecordEntity.class, id.number()))
                .filter(row -> row.admittedIn(settings.tenantId()) && row.attempt == id.attempt())
                .map(row -> new MigrateStates(manager, new FlowTexts(contents)).of(row, id));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public MigrateState open(MigrateState state, IntentKind kind, Instant now, Instant settlesAt) {
        RecordEntity row = row(state.head());
        FlowTransaction transaction = transaction(row, state.head(), now);
        write(state, state.head(), row, transaction.records().change(row));
        TaskVersion task = task(state, kind);
        IntentJournal.Subject subject = new IntentJournal.Subject(
                row.tenantId, row.id, task == null ? null : task.fileId(), task == null ? null : task.version());
        return transaction.open(state, row, kind, subject, settlesAt, listeners);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public MigrateState store(StepOutcome<MigrateState> outcome, Instant now) {
        RecordEntity row = row(outcome.state().head());
        FlowTransaction transaction = transaction(row, outcome.state().head(), now);
        RecordChange change = transaction.records().change(row);
        write(outcome.state(), FlowTransaction.headAfter(outcome), row, change);
        return transaction.store(outcome, row, listeners);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void close(long intentId, IntentResult result, String requestId, Instant now) {
        new IntentJournal(entities.current()).close(intentId, result, requestId, now);
    }

    private RecordEntity row(FlowHead head) {
        return FlowTransaction.current(entities.current(), RecordEntity.class, head);
    }

    private FlowTransaction transaction(RecordEntity row, FlowHead head, Instant now) {
        return new FlowTransaction(entities.current(), row.tenantId, head.id(), now);
    }

    private static void write(MigrateState state, FlowHead head, RecordEntity row, RecordChange change) {
        change.move(state.status(), state.stage()).failure(state.failure()).submission(state.submit());
        // a record that waits for files or functions says the same each time it looks
        boolean waits = state.step() == MigrateStep.AWAIT_FILES || state.step() == MigrateStep.AWAIT_FUNCTIONS;
        if (head.retry().equals(Retry.NONE) && !waits) {
            change.waitFor(null);
        }
        row.step = state.step();
        row.take(head);
        row.rounds = state.rounds();
        row.outcome = state.outcome();
        row.memory = StepMemory.write(state.memory(), MigrateMemory.NONE);
        writeTexts(state.texts(), row);
        writeTasks(state, row);
    }

    private static void writeTexts(MigrateState.Texts texts, RecordEntity row) {
        row.snapshotHash = texts.snapshotHash();
        row.draftHash = texts.draftHash();
        row.preImageHash = texts.preImageHash();
    }

    private static void writeTasks(MigrateState state, RecordEntity row) {
        TaskVersion overwrite = state.overwrite();
        row.overwriteFileId = overwrite == null ? null : ColumnText.fit(overwrite.fileId(), ColumnText.ID);
        row.overwriteVersion = overwrite == null ? null : overwrite.version();
        MigrateState.Written written = state.written();
        if (written != null) {
            row.fileId = ColumnText.fit(written.fileId(), ColumnText.ID);
            row.taskVersion = written.version();
            row.taskUrl = ColumnText.fit(written.url(), ColumnText.URL);
            row.taskDirectory = ColumnText.fit(written.directory(), ColumnText.DIRECTORY);
            row.taskOwnerId = ColumnText.fit(written.ownerId(), ColumnText.ID);
        }
    }

    private static TaskVersion task(MigrateState state, IntentKind kind) {
        return switch (kind) {
            case UPDATE -> state.overwrite();
            case SUBMIT ->
                new TaskVersion(state.written().fileId(), state.written().version());
            default -> null;
        };
    }
}
