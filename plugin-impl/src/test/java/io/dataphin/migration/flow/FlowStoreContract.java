package io.dataphin.migration.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskResource;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.migrate.DraftJson;
import io.dataphin.migration.flow.migrate.MigrateMemory;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateState.TaskVersion;
import io.dataphin.migration.flow.migrate.MigrateState.Texts;
import io.dataphin.migration.flow.migrate.MigrateState.Written;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.flow.submit.Submission;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of flows promises, tried on records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FlowStoreContract {

    private static final Instant NOW = FlowStoreWorld.BEGIN.plusSeconds(10);
    private static final Instant SETTLES = NOW.plusSeconds(40);

    /** Nothing of a platform is longer, and nothing takes more room when it is written down. */
    private static final String LONG = "x\0\u0007\uD83D\uDE00".repeat(2000);

    private static final TaskDraft DRAFT = new TaskDraft(
            "orders",
            TaskType.FLINK_SQL,
            "/",
            "text",
            "select 'ü'\n",
            null,
            List.of("udf.jar"),
            new TaskCluster("c1", "queue", "SESSION"),
            "1.17",
            new TaskResource(
                    TaskResource.ConfigType.BASIC, 4L, 2L, new BigDecimal("1.5"), "4Gi", BigDecimal.ONE, "1Gi", null),
            null,
            "36 h",
            List.of(new TaskDraft.KeyValue("a", "b")),
            List.of(),
            "30012011");
    private static final StoredText SNAPSHOT = StoredText.of("{\"job\":\"ü\0\"}");
    private static final StoredText DRAFT_TEXT = StoredText.of(DraftJson.write(DRAFT));
    private static final List<FieldVerdict> VERDICTS =
            List.of(new FieldVerdict("parallelism", Verdict.NORMALISED, "4", "4", "rule"));

    protected FlowStoreWorld world;
    private FlowStore<MigrateState> store;

    /** A fresh implementation. */
    protected abstract FlowStoreWorld open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        world = open();
        store = world.migrations();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void shouldNotLoadFlowThatWasNotAdmitted() {
        assertThat(store.load(world.waitingRecord())).isEmpty();
    }

    @Test
    void shouldLoadRecordAsItWasAccepted() {
        FlowId id = world.record();

        MigrateState state = load(id);

        assertThat(state.status()).isEqualTo(MigrationStatus.MIGRATING);
        assertThat(state.stage()).isEqualTo(Stage.READ);
        assertThat(state.step()).isEqualTo(MigrateStep.READ);
        assertThat(state.recordId()).isEqualTo(id.number());
        assertThat(state.texts()).isEqualTo(new Texts(null, null, null, null, null, List.of(), FlowStoreWorld.OFFER));
        assertThat(state.submit()).isEqualTo(Submission.NONE);
        assertThat(state.memory()).isEqualTo(MigrateMemory.NONE);
        assertThat(state.head().retry()).isEqualTo(Retry.NONE);
        assertThat(state.head().intent()).isNull();
        assertThat(state.head().dueAt()).isBeforeOrEqualTo(NOW);
        assertThat(state.order().migrationKey()).isNotEmpty();
        assertThat(state.order().predecessorKeys()).isEmpty();
    }

    @Test
    void shouldNotLoadFlowThatThereIsNotNorAnotherAttempt() {
        FlowId id = world.record();

        assertThat(store.load(new FlowId(FlowKind.MIGRATE, id.number(), 2))).isEmpty();
        assertThat(store.load(new FlowId(FlowKind.MIGRATE, 987_654_321, 1))).isEmpty();
    }

    @Test
    void shouldKeepAllThatTheStateSays() {
        FlowId id = world.record();
        MigrateState changed = load(id).at(MigrationStatus.SUBMITTING, Stage.SUBMIT, MigrateStep.FOLLOW)
                .texts(new Texts(SNAPSHOT.hash(), DRAFT_TEXT.hash(), null, null, null, List.of(), null))
                .overwrite(new TaskVersion("77", 3), SNAPSHOT.hash())
                .written(Outcome.OVERWRITTEN, new Written("77", 4, "/dev/77", "/", "30012011"))
                .rounds(2)
                .submit(new Submission(5L, NOW, 6L))
                .memory(new MigrateMemory(
                        DRAFT.cluster(),
                        1,
                        List.of("udf.jar"),
                        List.of(new RegisteredFunction("mask", "com.example.Mask", List.of("oss://b/udf.jar"))),
                        2,
                        new JobRun("j1", JobState.RUNNING, NOW)));
        Retry faults = new Retry(NOW.minusSeconds(5), 3);

        MigrateState stored =
                store(StepOutcome.of(changed, NOW).due(NOW.plusSeconds(1)).retry(faults));

        assertThat(load(id)).isEqualTo(stored);
        assertThat(stored)
                .isEqualTo(changed.with(changed.head()
                        .due(NOW.plusSeconds(1))
                        .retry(faults)
                        .version(stored.head().version())));
        assertThat(stored.head().version()).isGreaterThan(changed.head().version());
    }

    @ParameterizedTest
    @EnumSource(value = MigrateStep.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldLoadTextsForTheStepsThatNeedThem(MigrateStep step) {
        FlowId id = world.record();
        MigrateState state = load(id).at(step)
                .texts(new Texts(SNAPSHOT.hash(), DRAFT_TEXT.hash(), null, SNAPSHOT.text(), DRAFT, VERDICTS, null));
        store(StepOutcome.of(state, NOW)
                .keep(SNAPSHOT)
                .keep(DRAFT_TEXT)
                .and(new RecordEffect.Judged(id.number(), VERDICTS, false)));

        Texts texts = load(id).texts();

        boolean snapshot = step == MigrateStep.CHOOSE_CLUSTER
                || step == MigrateStep.TRANSLATE
                || step == MigrateStep.FIND_FUNCTIONS
                || step == MigrateStep.REQUEST_FILES;
        boolean draft = step == MigrateStep.FIND_FUNCTIONS
                || step == MigrateStep.CHECK_FUNCTIONS
                || step == MigrateStep.CHECK_FILES
                || step == MigrateStep.WRITE
                || step == MigrateStep.VERIFY;
        assertThat(texts)
                .isEqualTo(new Texts(
                        SNAPSHOT.hash(),
                        DRAFT_TEXT.hash(),
                        null,
                        snapshot ? SNAPSHOT.text() : null,
                        draft ? DRAFT : null,
                        step == MigrateStep.VERIFY ? VERDICTS : List.of(),
                        step == MigrateStep.READ ? FlowStoreWorld.OFFER : null));
    }

    @Test
    void shouldStoreNothingOfAStateThatIsNotAsTheFlowAnyMore() {
        FlowId id = world.record();
        MigrateState old = load(id);
        store(StepOutcome.of(old, NOW));
        int changes = world.changes(id.number());

        assertThatThrownBy(() -> store(StepOutcome.of(old.at(MigrateStep.WRITE), NOW)
                        .and(new RecordEffect.WaitsFor(id.number(), Message.of("waiting.X")))
                        .log(id.number(), Level.INFO, "TRANSLATED", null)))
                .isInstanceOf(StaleFlowException.class);

        assertThat(load(id).step()).isEqualTo(MigrateStep.READ);
        assertThat(codes(id)).doesNotContain("TRANSLATED");
        assertThat(world.changes(id.number())).isEqualTo(changes);
    }

    @Test
    void shouldOutdateOthersEvenWhenNothingHasChanged() {
        FlowId id = world.record();
        MigrateState state = load(id);

        MigrateState stored = store(StepOutcome.of(state, state.head().dueAt()));

        assertThat(stored.head().version()).isGreaterThan(state.head().version());
        assertThatThrownBy(() -> store(StepOutcome.of(state, NOW))).isInstanceOf(StaleFlowException.class);
        assertThatThrownBy(() -> open(state)).isInstanceOf(StaleFlowException.class);
    }

    @Test
    void shouldKeepAnOpenIntentWithTheStateThatLooks() {
        FlowId id = world.record();
        MigrateState looking =
                load(id).texts(Texts.NONE).at(MigrateStep.LOOK_UP).rounds(1);

        MigrateState opened = open(looking);

        assertThat(opened.head().intent().kind()).isEqualTo(IntentKind.CREATE);
        assertThat(opened.head().intent().openedAt()).isEqualTo(NOW);
        assertThat(opened.head().intent().settlesAt()).isEqualTo(SETTLES);
        assertThat(load(id)).isEqualTo(opened);
        assertThat(world.result(opened.head().intent().id())).isNull();
    }

    @Test
    void shouldRefuseASecondOpenIntent() {
        FlowId id = world.record();
        MigrateState before = load(id);
        MigrateState opened = open(before);

        assertThatThrownBy(() -> open(before)).isInstanceOf(StaleFlowException.class);
        assertThatThrownBy(() -> open(opened)).isInstanceOf(StaleFlowException.class);
        assertThatThrownBy(() -> open(opened.with(opened.head().intent(null))))
                .as("whatever the caller believes")
                .isInstanceOf(StaleFlowException.class);

        assertThat(load(id)).isEqualTo(opened);
    }

    @Test
    void shouldEndTheIntentWithTheOutcome() {
        FlowId id = world.record();
        MigrateState opened = open(load(id));
        long intent = opened.head().intent().id();

        MigrateState stored = store(StepOutcome.of(opened, NOW).intent(IntentResult.DONE, LONG));

        assertThat(stored.head().intent()).isNull();
        assertThat(load(id)).isEqualTo(stored);
        assertThat(world.result(intent)).isEqualTo(IntentResult.DONE);
        assertThat(open(stored).head().intent().id()).isNotEqualTo(intent);
    }

    @Test
    void shouldEndAnIntentOnceAlthoughTheStateIsStale() {
        FlowId id = world.record();
        MigrateState opened = open(load(id));
        long intent = opened.head().intent().id();

        store.close(intent, IntentResult.REFUSED, "r-1", NOW);
        store.close(intent, IntentResult.DONE, "r-2", NOW);

        assertThat(world.result(intent)).isEqualTo(IntentResult.REFUSED);
        assertThat(load(id).head().intent()).isNull();
    }

    @Test
    void shouldKeepDefectsForTheLifeOfTheFlow() {
        FlowId id = world.record();
        MigrateState opened = open(load(id));
        MigrateState counted = store(StepOutcome.of(opened.with(opened.head().defects(1)), NOW));

        assertThat(load(id).head().defects()).isEqualTo(1);
        store(StepOutcome.of(counted, NOW).intent(IntentResult.FOUND_DONE, null));
        assertThat(load(id).head().defects()).isEqualTo(1);
    }

    @Test
    void shouldLetGoOfJobAndNameWhenTheRecordEnds() {
        FlowId id = world.record();
        assertThat(world.holdsKeys(id.number())).isTrue();
        Failure why = new Failure("TASK_GONE", Map.of("task", "orders"));

        MigrateState ended = store(StepOutcome.of(load(id).failed(why), NOW));

        assertThat(ended.ended()).isTrue();
        assertThat(store.load(id)).isEmpty();
        assertThat(world.holdsKeys(id.number())).isFalse();
        RecordDetail detail = world.detail(id.number());
        assertThat(detail.record().status()).isEqualTo(MigrationStatus.FAILED);
        assertThat(detail.record().failure()).isEqualTo(why);
        assertThat(detail.record().finishedAt()).isEqualTo(NOW);
    }

    @Test
    void shouldLeaveNoIntentOpenWhenTheFlowEnds() {
        FlowId id = world.record();
        MigrateState opened = open(load(id));

        store(StepOutcome.of(opened.failed(new Failure("INTERNAL_ERROR", Map.of())), NOW));

        assertThat(world.result(opened.head().intent().id())).isEqualTo(IntentResult.UNSETTLED);
    }

    @Test
    void shouldRefuseStatusThatCannotFollow() {
        FlowId id = world.record();
        MigrateState state = load(id);

        assertThatThrownBy(() ->
                        store(StepOutcome.of(state.at(MigrationStatus.SUCCEEDED, Stage.VERIFY, MigrateStep.NONE), NOW)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(load(id)).isEqualTo(state);
    }

    @Test
    void shouldShowWhatTheRecordWaitsForUntilTheFaultIsOver() {
        FlowId id = world.record();
        Message reason = Message.of("waiting.TARGET_UNAVAILABLE", "platform", "Dataphin");
        MigrateState waiting = store(StepOutcome.of(load(id), NOW)
                .retry(Retry.NONE.again(NOW))
                .and(new RecordEffect.WaitsFor(id.number(), reason)));
        assertThat(world.detail(id.number()).record().waitingFor()).isEqualTo(reason);

        MigrateState still =
                store(StepOutcome.of(waiting, NOW).retry(waiting.head().retry().again(NOW)));
        assertThat(world.detail(id.number()).record().waitingFor()).isEqualTo(reason);

        store(StepOutcome.of(still, NOW));
        assertThat(world.detail(id.number()).record().waitingFor()).isNull();
    }

    @Test
    void shouldTellPagesOnceAStoreAndOnlyOfWhatTheyShow() {
        FlowId id = world.record();
        int before = world.changes(id.number());

        MigrateState stored = store(
                StepOutcome.of(load(id).at(MigrationStatus.SUBMITTING, Stage.SUBMIT, MigrateStep.LOOK_AT_SUBMIT), NOW)
                        .and(new RecordEffect.WaitsFor(id.number(), Message.of("waiting.X")))
                        .retry(Retry.NONE.again(NOW)));
        assertThat(world.changes(id.number())).isEqualTo(before + 1);

        store(StepOutcome.of(stored.at(MigrateStep.FOLLOW), NOW)
                .retry(stored.head().retry()));
        assertThat(world.changes(id.number())).isEqualTo(before + 1);
    }

    @Test
    void shouldKeepLinesInOrderWithTheStageThatTheyName() {
        FlowId id = world.record();
        MigrateState following =
                store(StepOutcome.of(load(id).at(MigrationStatus.SUBMITTING, Stage.SUBMIT, MigrateStep.FOLLOW), NOW));

        store(StepOutcome.of(following.at(MigrationStatus.SUBMITTING, Stage.VERIFY, MigrateStep.VERIFY), NOW)
                .and(new RecordEffect.Logged(
                        id.number(), Stage.SUBMIT, Level.INFO, "SUBMITTED", "", Map.of("task", "orders")))
                .and(new RecordEffect.Logged(
                        id.number(), Stage.SUBMIT, Level.WARNING, "SUBMIT_FOUND", "r-1", Map.of())));

        List<RecordEvent> lines = world.detail(id.number()).events();
        RecordEvent first = lines.get(lines.size() - 2);
        RecordEvent second = lines.get(lines.size() - 1);
        assertThat(first)
                .isEqualTo(new RecordEvent(
                        NOW,
                        Stage.SUBMIT,
                        Level.INFO,
                        "SUBMITTED",
                        new Message("event.SUBMITTED", Map.of("task", "orders")),
                        null));
        assertThat(second.code()).isEqualTo("SUBMIT_FOUND");
        assertThat(second.requestId()).isEqualTo("r-1");
    }

    @Test
    void shouldKeepFindingsVerdictsAndComparison() {
        FlowId id = world.record();
        Finding finding = new Finding(Message.of("SQL_INVALID", "vendorMessage", "x"), Severity.BLOCKER, 3, 7);
        RunningComparison running = new RunningComparison(
                JobState.RUNNING, "RUNNING", true, new RunningComparison.Run("j1", NOW), null, NOW);

        MigrateState judged = store(StepOutcome.of(load(id), NOW)
                .and(new RecordEffect.Found(id.number(), finding))
                .and(new RecordEffect.Judged(id.number(), VERDICTS, false)));
        assertThat(world.detail(id.number()).verification()).isNull();
        store(StepOutcome.of(judged, NOW)
                .and(new RecordEffect.Judged(id.number(), VERDICTS, true))
                .and(new RecordEffect.Verified(id.number(), "ab12", "cd34"))
                .and(new RecordEffect.Compared(id.number(), running)));

        RecordDetail detail = world.detail(id.number());
        assertThat(detail.findings()).containsExactly(finding);
        assertThat(detail.verification().fields()).isEqualTo(VERDICTS);
        assertThat(detail.verification().checkedAt()).isEqualTo(NOW);
        assertThat(detail.verification().sourceHash()).isEqualTo("ab12");
        assertThat(detail.verification().targetHash()).isEqualTo("cd34");
        assertThat(detail.running()).isEqualTo(running);
    }

    /** A record that is translated anew, since the target offers something else now. */
    @Test
    void shouldKeepAFindingOnceThatIsFoundAgain() {
        FlowId id = world.record();
        Finding finding = new Finding(Message.of("SECRETS_STAY", "names", "x"), Severity.WARNING, null, null);
        Finding other = new Finding(Message.of("SECRETS_STAY", "names", "y"), Severity.WARNING, null, null);
        MigrateState translated = load(id).at(MigrateStep.WRITE)
                .texts(new Texts(SNAPSHOT.hash(), DRAFT_TEXT.hash(), null, null, null, List.of(), null));

        MigrateState first = store(StepOutcome.of(translated, NOW)
                .keep(SNAPSHOT)
                .keep(DRAFT_TEXT)
                .and(new RecordEffect.Found(id.number(), finding)));
        store(StepOutcome.of(first, NOW)
                .and(new RecordEffect.Found(id.number(), finding))
                .and(new RecordEffect.Found(id.number(), other)));

        assertThat(world.detail(id.number()).findings()).containsExactlyInAnyOrder(finding, other);
    }

    /** Texts of platforms have any length, and characters that a database does not take; a flow must be able to end all the same. */
    @Test
    void shouldCutWhatIsTooLongForItsColumn() {
        FlowId id = world.record();
        long record = id.number();
        MigrateState state = load(id).at(MigrationStatus.SUBMITTING, Stage.SUBMIT, MigrateStep.FOLLOW)
                .overwrite(new TaskVersion(LONG, 1), null)
                .written(Outcome.OVERWRITTEN, new Written(LONG, 2, LONG, LONG, LONG))
                .memory(MigrateMemory.NONE.files(1, List.of(LONG)).run(new JobRun(LONG, JobState.RUNNING, null)));
        RunningComparison.Run run = new RunningComparison.Run(LONG, null);

        MigrateState stored = store(StepOutcome.of(state, NOW)
                .retry(Retry.NONE.again(NOW))
                .log(record, Level.ERROR, LONG, LONG, "a", LONG, "b", LONG, "c", LONG)
                .and(new RecordEffect.Found(
                        record, new Finding(Message.of(LONG, "a", LONG), Severity.BLOCKER, null, null)))
                .and(new RecordEffect.WaitsFor(record, Message.of("waiting.X", "a", LONG, "b", LONG)))
                .and(new RecordEffect.Judged(
                        record, List.of(new FieldVerdict(LONG, Verdict.EQUAL, LONG, LONG, null)), true))
                .and(new RecordEffect.Compared(
                        record, new RunningComparison(JobState.RUNNING, LONG, null, run, run, NOW))));

        RecordDetail detail = world.detail(record);
        assertThat(detail.running().instanceState())
                .hasSizeLessThanOrEqualTo(40)
                .startsWith("x");
        assertThat(detail.record().waitingFor().parameters().get("b"))
                .startsWith("x")
                .doesNotContain("\0");
        assertThat(detail.target().fileId()).hasSizeLessThanOrEqualTo(100);
        assertThat(load(id).memory().run().jobId()).startsWith("x");
        store(StepOutcome.of(
                stored.failed(new Failure(LONG, Map.of("a", LONG, "b", LONG, "c", LONG, "d", LONG))), NOW));
        assertThat(world.detail(record).record().failure().parameters().get("d"))
                .startsWith("x");
    }

    @Test
    void shouldCutManyParametersOfAFailure() {
        FlowId id = world.record();
        Object[] many = new Object[800];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "parameter-with-a-long-name-" + i;
            many[i + 1] = "\u0001".repeat(50);
        }

        store(StepOutcome.of(load(id), NOW).log(id.number(), Level.ERROR, "FAILED", null, many));

        assertThat(codes(id)).contains("FAILED");
    }

    private MigrateState load(FlowId id) {
        return store.load(id).orElseThrow();
    }

    private MigrateState store(StepOutcome<MigrateState> outcome) {
        return store.store(outcome, NOW);
    }

    private MigrateState open(MigrateState looking) {
        return store.open(looking, IntentKind.CREATE, NOW, SETTLES);
    }

    private List<String> codes(FlowId id) {
        return world.detail(id.number()).events().stream()
                .map(RecordEvent::code)
                .toList();
    }
}
