package io.dataphin.migration.flow;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.JobArtifact;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobResources;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskName;
import io.dataphin.migration.api.task.TaskOrigin;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.migrate.MigrateFlow;
import io.dataphin.migration.flow.migrate.MigrateMemory;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateState.Texts;
import io.dataphin.migration.flow.migrate.MigrateState.Written;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.translation.JobTranslator;
import io.dataphin.migration.translation.Translation;
import io.dataphin.migration.translation.TranslationRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A record on its way, and the job and the task that it is about. */
public final class MigrateStates {

    public static final long RECORD = 7;
    public static final String USER = "30012011";
    public static final String TASK = "orders_rt";
    public static final String KEY = "own-key";
    public static final String PREDECESSOR = "former-key";
    public static final String FILE = "f-1";
    public static final Duration SUBMIT_TIMEOUT = Duration.ofMinutes(10);
    public static final TaskCluster CLUSTER = new TaskCluster("c-1", "default-queue", "PREJOB");
    public static final String ENGINE_VERSION = "vvr-8.0.10-flink-1.17";

    private static final Translation.Translated TRANSLATED = translated();

    private MigrateStates() {}

    /** Steps of the flow over fake ports. */
    public static FlowBench<MigrateState> bench() {
        return new FlowBench<>((store, calls) -> new MigrateFlow(
                store,
                new FakeSource(calls, job()),
                new FakeTarget(calls),
                new FakeFiles(calls),
                new JobTranslator(),
                SUBMIT_TIMEOUT));
    }

    /** The source job. */
    public static JobDefinition job() {
        SourceJob summary = new SourceJob(
                "d-1",
                "orders-rt",
                "SQLSCRIPT",
                TaskType.FLINK_SQL,
                false,
                false,
                JobState.RUNNING,
                ENGINE_VERSION,
                false,
                null);
        return new JobDefinition(
                summary,
                "orders",
                new JobArtifact.Sql("INSERT INTO sink SELECT 1;", List.of("oss://b/udf.jar")),
                Map.of(),
                null,
                "default-queue",
                new JobResources.Basic(
                        "BASIC", "4", new JobResources.Share("1.0", "4Gi"), new JobResources.Share("2.0", "8Gi")),
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                "{\"job\":1}");
    }

    private static Translation.Translated translated() {
        return (Translation.Translated) new JobTranslator()
                .translate(new TranslationRequest(
                        job(), new TaskName(TASK), USER, List.of(CLUSTER), Map.of(CLUSTER, List.of(ENGINE_VERSION))));
    }

    /** The task that the job becomes; it needs one file. */
    public static TaskDraft draft() {
        return TRANSLATED.draft();
    }

    /** The same task with another script. */
    public static TaskDraft draft(String code) {
        TaskDraft one = draft();
        return new TaskDraft(
                one.name(),
                one.type(),
                one.directory(),
                one.description(),
                code,
                null,
                one.dependencyResourceNames(),
                one.cluster(),
                one.engineVersion(),
                one.resource(),
                one.checkpoint(),
                one.stateTtl(),
                one.runtimeParams(),
                one.variables(),
                one.ownerId());
    }

    /** A record that waits, into a Dev-Prod project, with policy OVERWRITE. */
    public static MigrateState waiting() {
        FlowHead head =
                new FlowHead(new FlowId(FlowKind.MIGRATE, RECORD, 1), 3, FlowBench.NOW, Retry.NONE, null, 0, "request");
        return new MigrateState(
                head,
                order(SameNamePolicy.OVERWRITE, Env.DEV),
                MigrationStatus.WAITING,
                null,
                MigrateStep.READ,
                Texts.NONE,
                null,
                null,
                null,
                0,
                Submission.NONE,
                null,
                MigrateMemory.NONE);
    }

    private static MigrateState.Order order(SameNamePolicy policy, Env env) {
        SourceLocation source = new SourceLocation("VERVERICA", 1, "source", "cn", "host", "ws", "retail", "ref");
        return new MigrateState.Order(
                RECORD,
                "d-1",
                "orders-rt",
                TASK,
                TaskType.FLINK_SQL,
                new ProjectRef(9, env),
                policy,
                source,
                new UserRef(USER, "Ann"),
                KEY,
                List.of(PREDECESSOR),
                false);
    }

    /** The same with files that are moved along. */
    public static MigrateState moving(MigrateState state) {
        MigrateState.Order order = state.order();
        return ordered(
                state,
                new MigrateState.Order(
                        order.recordId(),
                        order.deploymentId(),
                        order.objectName(),
                        order.targetName(),
                        order.fileFormat(),
                        order.project(),
                        order.policy(),
                        order.source(),
                        order.migrator(),
                        order.migrationKey(),
                        order.predecessorKeys(),
                        true));
    }

    /** The same with policy SKIP. */
    public static MigrateState skipping(MigrateState state) {
        return ordered(state, order(SameNamePolicy.SKIP, state.order().project().env()));
    }

    /** The same into a Basic project. */
    public static MigrateState basic(MigrateState state) {
        return ordered(state, order(state.order().policy(), Env.PROD));
    }

    private static MigrateState ordered(MigrateState state, MigrateState.Order order) {
        return new MigrateState(
                state.head(),
                order,
                state.status(),
                state.stage(),
                state.step(),
                state.texts(),
                state.overwrite(),
                state.written(),
                state.outcome(),
                state.rounds(),
                state.submit(),
                state.failure(),
                state.memory());
    }

    /** A record whose job was read. */
    public static MigrateState read(MigrateStep step) {
        StoredText snapshot = StoredText.of(job().snapshot());
        return waiting()
                .texts(new Texts(snapshot.hash(), null, null, snapshot.text(), null, List.of(), null))
                .memory(MigrateMemory.NONE.cluster(step == MigrateStep.TRANSLATE ? CLUSTER : null))
                .at(MigrationStatus.MIGRATING, Stage.READ, step);
    }

    /** A record whose job is to be read, in a batch that was accepted when the target offered this. */
    public static MigrateState offered(TargetOffer offer) {
        return waiting()
                .texts(new Texts(null, null, null, null, null, List.of(), offer))
                .at(MigrationStatus.MIGRATING, Stage.READ, MigrateStep.READ);
    }

    /** A record whose job was translated. */
    public static MigrateState translated(MigrateStep step) {
        return translated(step, draft());
    }

    /** A record whose job was translated into this task. */
    public static MigrateState translated(MigrateStep step, TaskDraft draft) {
        Stage stage = step == MigrateStep.WRITE ? Stage.WRITE : Stage.TRANSLATE;
        return waiting()
                .texts(new Texts("snapshot", "draft", null, null, draft, TRANSLATED.verdicts(), null))
                .at(MigrationStatus.MIGRATING, stage, step);
    }

    /** A record whose task was written in version 3. */
    public static MigrateState written(MigrateStep step) {
        Stage stage = step.compareTo(MigrateStep.VERIFY) < 0 ? Stage.SUBMIT : Stage.VERIFY;
        return translated(step)
                .written(Outcome.CREATED, new Written(FILE, 3, "/url", "/", USER))
                .at(MigrationStatus.SUBMITTING, stage, step);
    }

    /** The same with a write that was begun that long ago, and whose answer is not known; it settles after 35 s. */
    public static MigrateState lost(MigrateState state, IntentKind kind, Duration ago) {
        Instant opened = FlowBench.NOW.minus(ago);
        return state.with(state.head().intent(new OpenIntent(1, kind, opened, opened.plusSeconds(35))));
    }

    /** The same with that many passing faults in a row. */
    public static MigrateState faults(MigrateState state, int count) {
        return state.with(state.head().retry(new Retry(FlowBench.NOW.minusSeconds(2), count)));
    }

    /** A task of that name with that migration key; null for one that was made by hand. */
    public static TargetTask task(String key, long version, TargetTask.Status status) {
        return task(key, version, status, TaskType.FLINK_SQL, null);
    }

    /** A task of that name. */
    public static TargetTask task(String key, long version, TargetTask.Status status, TaskType type, String lockUser) {
        TaskOrigin origin = key == null ? null : new TaskOrigin("VERVERICA", "ws", "retail", "d-1", key);
        return new TargetTask(
                FILE,
                version,
                status,
                draft(),
                TASK,
                type,
                origin,
                lockUser,
                null,
                null,
                "{\"version\":" + version + "}");
    }
}
