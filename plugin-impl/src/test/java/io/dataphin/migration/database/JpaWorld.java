package io.dataphin.migration.database;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.engine.AdmissionStore;
import io.dataphin.migration.flow.Admissions.Group;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowStore;
import io.dataphin.migration.flow.FlowStoreWorld;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.flow.check.CheckFlowStore;
import io.dataphin.migration.flow.check.CheckState;
import io.dataphin.migration.flow.check.CheckStore;
import io.dataphin.migration.flow.migrate.DraftJson;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateState.TaskVersion;
import io.dataphin.migration.flow.migrate.MigrateState.Texts;
import io.dataphin.migration.flow.migrate.MigrateState.Written;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.flow.publish.PublicationStore;
import io.dataphin.migration.flow.publish.PublishFlowStore;
import io.dataphin.migration.flow.publish.PublishState;
import io.dataphin.migration.flow.transfer.TransferState;
import io.dataphin.migration.flow.undo.UndoFlowStore;
import io.dataphin.migration.flow.undo.UndoState;
import io.dataphin.migration.flow.undo.UndoStore;
import io.dataphin.migration.flow.undo.UndoSubject;
import io.dataphin.migration.record.BatchQueries;
import io.dataphin.migration.record.BatchStore;
import io.dataphin.migration.record.ContentStore;
import io.dataphin.migration.record.MigrateFlowStore;
import io.dataphin.migration.record.NewBatch;
import io.dataphin.migration.record.NewBatch.NewRecord;
import io.dataphin.migration.record.RecordQueries;
import io.dataphin.migration.record.RecordStates;
import io.dataphin.migration.record.RecordStore;
import io.dataphin.migration.record.RecordWork;
import io.dataphin.migration.record.TransferFlowStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stores over a real database, made by hand as the container would. */
public final class JpaWorld implements FlowStoreWorld {

    public static final UserRef LI_NA = new UserRef("30012011", "li.na");
    public static final long PROJECT = 5;
    private static final SourceLocation PLACE =
            new SourceLocation("VERVERICA", 7, "vvp", "cn-x", "host", "ws", "ns", "ref");
    private static final StoredText FORMER = StoredText.of("former content");
    private static final StoredText DRAFT = StoredText.of(DraftJson.write(new TaskDraft(
            "t",
            TaskType.FLINK_SQL,
            "/",
            "",
            "select 1",
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            "1")));

    public final TestDatabase database;
    public final List<MigrationRecord> told = new ArrayList<>();
    final ContentStore contents;
    public final EngineNodes nodes;
    final BatchStore batches;
    public final RecordStore records;
    final UndoStore undoStore;
    final PublicationStore publicationStore;
    public final AdmissionStore admissions;
    public final RecordQueries queries;
    public final BatchQueries batchQueries;
    public final RecordStates states;
    public final FlowStore<MigrateState> migrations;
    private final FlowStore<UndoState> undos;
    private final FlowStore<PublishState> publications;
    private final FlowStore<CheckState> checks;
    private final CheckStore checkStore;
    public final FlowStore<TransferState> transfers;
    private int jobs;

    public JpaWorld(TestDatabase database) {
        EntityManagers entities = database.entityManagers();
        Clock clock = Clock.fixed(BEGIN, ZoneOffset.UTC);
        this.database = database;
        this.contents = new ContentStore(entities, TestDatabase.SETTINGS);
        this.nodes = new EngineNodes(entities, "node-1");
        this.batches = new BatchStore(entities, TestDatabase.SETTINGS, nodes, clock);
        this.records = new RecordStore(entities, told::add, clock);
        this.undoStore = new UndoStore(entities, told::add, clock);
        this.publicationStore = new PublicationStore(entities, told::add, clock);
        this.admissions = new AdmissionStore(entities, told::add, TestDatabase.SETTINGS);
        this.batchQueries = new BatchQueries(entities, TestDatabase.SETTINGS, clock);
        this.states = new RecordStates(entities, TestDatabase.SETTINGS);
        this.queries = new RecordQueries(entities, contents, TestDatabase.SETTINGS);
        this.migrations = new TransactionalStore<>(
                database, new MigrateFlowStore(entities, contents, told::add, TestDatabase.SETTINGS));
        this.undos = new TransactionalStore<>(
                database, new UndoFlowStore(entities, contents, told::add, TestDatabase.SETTINGS));
        this.checkStore = new CheckStore(entities, TestDatabase.SETTINGS, clock);
        this.checks = new TransactionalStore<>(
                database, new CheckFlowStore(entities, contents, told::add, TestDatabase.SETTINGS));
        this.publications = new TransactionalStore<>(
                database, new PublishFlowStore(entities, contents, told::add, TestDatabase.SETTINGS));
        this.transfers =
                new TransactionalStore<>(database, new TransferFlowStore(entities, told::add, TestDatabase.SETTINGS));
    }

    @Override
    public FlowStore<MigrateState> migrations() {
        return migrations;
    }

    @Override
    public FlowStore<UndoState> undos() {
        return undos;
    }

    @Override
    public FlowStore<PublishState> publications() {
        return publications;
    }

    public FlowStore<CheckState> checks() {
        return checks;
    }

    public CheckStore checkStore() {
        return checkStore;
    }

    /** Accepts a batch and answers its id. */
    public long accept(UserRef by, int size, String idempotencyKey) {
        List<NewRecord> wanted = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "job_" + ++jobs;
            wanted.add(new NewRecord(
                    "d-" + jobs,
                    name,
                    name,
                    TaskType.FLINK_SQL,
                    SameNamePolicy.OVERWRITE,
                    Set.of(),
                    List.of(),
                    Map.of(),
                    null,
                    null));
        }
        TargetProject project = new TargetProject(
                new ProjectRef(PROJECT, Env.DEV), "p", "p", ProjectMode.DEV_PROD, List.of(), true, true, PLACE);
        return database.in(() -> batches.accept(
                new NewBatch(project, SameNamePolicy.OVERWRITE, by, wanted, OFFER, false, idempotencyKey)));
    }

    /** Ids of a batch's records, in order. */
    public List<Long> recordsOf(long batch) {
        return database.in(() -> batchQueries.find(batch, Set.of(PROJECT)).orElseThrow().records().stream()
                .map(MigrationRecord::id)
                .toList());
    }

    public List<FlowId> admit(FlowKind kind, long batch, int count) {
        return database.in(() -> admissions.admit(new Group(kind, LI_NA.id(), batch, count, 0), count, BEGIN));
    }

    @Override
    public FlowId waitingRecord() {
        return new FlowId(FlowKind.MIGRATE, recordsOf(accept(LI_NA, 1, null)).get(0), 1);
    }

    @Override
    public FlowId record() {
        return admit(FlowKind.MIGRATE, accept(LI_NA, 1, null), 1).get(0);
    }

    /** A record that has overwritten a task and succeeded. */
    public long succeeded() {
        FlowId id = record();
        MigrateState state = migrations.load(id).orElseThrow();
        String file = String.valueOf(id.number());
        MigrateState submitting = state.at(MigrationStatus.SUBMITTING, Stage.SUBMIT, MigrateStep.FOLLOW)
                .texts(new Texts(null, DRAFT.hash(), null, null, null, List.of(), null))
                .overwrite(new TaskVersion(file, 1), FORMER.hash())
                .written(Outcome.OVERWRITTEN, new Written(file, 2, null, "/", LI_NA.id()));
        MigrateState stored =
                migrations.store(StepOutcome.of(submitting, BEGIN).keep(FORMER).keep(DRAFT), BEGIN);
        migrations.store(
                StepOutcome.of(stored.at(MigrationStatus.SUCCEEDED, Stage.VERIFY, MigrateStep.NONE), BEGIN), BEGIN);
        return id.number();
    }

    @Override
    public FlowId undo() {
        long record = succeeded();
        database.in(() -> {
            UndoSubject subject = undoStore.subject(record).orElseThrow();
            undoStore.begin(subject, LI_NA, true, change -> change.claim().undoing(LI_NA));
            return null;
        });
        return admit(FlowKind.UNDO, 0, 1).get(0);
    }

    @Override
    public FlowId publication(int size) {
        Map<RecordWork, RecordWork.TaskVersion> versions = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            long record = succeeded();
            RecordWork work = database.in(() -> records.load(record).orElseThrow());
            versions.put(work, work.written());
        }
        database.in(() -> {
            publicationStore.begin(LI_NA, versions, change -> change.claim().publishing());
            return null;
        });
        return admit(FlowKind.PUBLISH, 0, 1).get(0);
    }

    @Override
    public RecordDetail detail(long recordId) {
        return database.in(() -> queries.detail(recordId, Set.of(PROJECT))).orElseThrow();
    }

    @Override
    public boolean holdsKeys(long recordId) {
        return database.number("select count(*) from migration_record where busy_key is not null"
                        + " and target_key is not null and id = " + recordId)
                == 1;
    }

    @Override
    public int changes(long recordId) {
        return (int) database.number("select count(*) from change_feed where record_id = " + recordId);
    }

    @Override
    public IntentResult result(long intentId) {
        return database.in(() -> database.entityManagers()
                .current()
                .createQuery("select i.result from IntentEntity i where i.id = :id", IntentResult.class)
                .setParameter("id", intentId)
                .getSingleResult());
    }

    @Override
    public void close() {
        database.close();
    }
}
