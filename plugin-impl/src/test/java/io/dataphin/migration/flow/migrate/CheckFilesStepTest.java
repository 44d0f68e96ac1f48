package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.level;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.Found;
import io.dataphin.migration.flow.RecordEffect.Needs;
import io.dataphin.migration.flow.Step;
import io.dataphin.migration.flow.StepOutcome;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R6: what the project lacks is said before the submit fails for it. */
class CheckFilesStepTest {

    private final FlowBench<MigrateState> bench = MigrateStates.bench();
    private final MigrateState translated = MigrateStates.translated(MigrateStep.CHECK_FILES);

    @Test
    void shouldGoOnWhenProjectHasAllFiles() {
        StepOutcome<MigrateState> outcome = bench.step(translated, "existingResources", Set.of("udf.jar"));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(outcome.state().stage()).isEqualTo(Stage.DEPENDENCIES);
        assertThat(line(outcome, "FILES_FOUND").parameters()).containsEntry("count", "1");
    }

    @Test
    void shouldNameMissingFilesAndWriteTaskAllTheSame() {
        StepOutcome<MigrateState> outcome = bench.step(translated, "existingResources", Set.of());

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(level(outcome, "FILES_MISSING")).isEqualTo(Level.WARNING);
        assertThat(line(outcome, "FILES_MISSING").parameters()).containsEntry("files", "udf.jar");
        assertThat(effects(outcome, Found.class))
                .singleElement()
                .matches(found -> found.finding().code().equals("FILE_NOT_IN_PROJECT"));
    }

    /** The translation has said that the file must be renamed; an upload under its name is impossible. */
    @Test
    void shouldNotAskForAnUploadUnderAnIllegalName() {
        MigrateState digits = MigrateStates.translated(MigrateStep.CHECK_FILES, withFiles("20240115-orders.jar"));

        StepOutcome<MigrateState> outcome = bench.step(digits, "existingResources", Set.of());

        assertThat(lines(outcome)).containsExactly("FILE_NAMES_INVALID");
        assertThat(line(outcome, "FILE_NAMES_INVALID").parameters()).containsEntry("files", "20240115-orders.jar");
        assertThat(effects(outcome, Found.class)).isEmpty();
    }

    @Test
    void shouldTellFilesToUploadFromFilesToRename() {
        MigrateState both = MigrateStates.translated(MigrateStep.CHECK_FILES, withFiles("2024.jar", "geo.jar"));

        StepOutcome<MigrateState> outcome = bench.step(both, "existingResources", Set.of());

        assertThat(line(outcome, "FILES_MISSING").parameters()).containsEntry("files", "geo.jar");
        assertThat(line(outcome, "FILE_NAMES_INVALID").parameters()).containsEntry("files", "2024.jar");
    }

    @Test
    void shouldAskForManyFilesInPartsAndRememberWhatIsMissing() {
        MigrateState many = MigrateStates.translated(MigrateStep.CHECK_FILES, withFiles(620));
        IntStream.range(0, 5).forEach(part -> bench.calls().answer("existingResources", files(part * 100, 100)));
        StepOutcome<MigrateState> first = bench.step(many);

        assertThat(first.state().step()).isEqualTo(MigrateStep.CHECK_FILES);
        assertThat(first.state().memory().filesAsked()).isEqualTo(500);
        assertThat(first.effects()).isEmpty();

        bench.calls().answer("existingResources", files(500, 99)).answer("existingResources", files(600, 20));
        StepOutcome<MigrateState> rest = bench.step(first.state());

        assertThat(rest.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(line(rest, "FILES_MISSING").parameters()).containsEntry("files", "file-599.jar");
    }

    @Test
    void shouldKeepTheAnswersThatItHasWhenTheQuotaHasNoRoomForAll() {
        MigrateState many = MigrateStates.translated(MigrateStep.CHECK_FILES, withFiles(250));
        Step<MigrateState> step = bench.flow().step(many);
        StepOutcome<MigrateState> outcome =
                step.decide(many, new Answers(List.of(files(0, 90)), FlowBench.NOW, FlowBench.NOW));

        assertThat(outcome.state().memory().filesAsked()).isEqualTo(100);
        assertThat(outcome.state().memory().filesMissing()).hasSize(10);
        assertThat(step.calls(outcome.state())).hasSize(2);
    }

    @Test
    void shouldWaitOrFailLikeEveryRead() {
        assertThat(bench.fault(translated, "existingResources", Faults.passing(Platform.TARGET))
                        .state()
                        .step())
                .isEqualTo(MigrateStep.CHECK_FILES);
        assertThat(bench.fault(translated, "existingResources", Faults.rejected(Platform.TARGET, "X"))
                        .state()
                        .failure()
                        .code())
                .isEqualTo("TARGET_REJECTED");
    }

    private static TaskDraft withFiles(int count) {
        return withFiles(
                IntStream.range(0, count).mapToObj(CheckFilesStepTest::file).toArray(String[]::new));
    }

    private static TaskDraft withFiles(String... names) {
        TaskDraft one = MigrateStates.draft();
        return new TaskDraft(
                one.name(),
                one.type(),
                one.directory(),
                one.description(),
                one.code(),
                null,
                List.of(names),
                one.cluster(),
                one.engineVersion(),
                one.resource(),
                one.checkpoint(),
                one.stateTtl(),
                one.runtimeParams(),
                one.variables(),
                one.ownerId());
    }

    private static Set<String> files(int from, int count) {
        return Set.copyOf(IntStream.range(from, from + count)
                .mapToObj(CheckFilesStepTest::file)
                .toList());
    }

    private static String file(int number) {
        return "file-" + number + ".jar";
    }

    @Test
    void shouldHaveMissingFilesMovedWhenTheBatchWantsThat() {
        StepOutcome<MigrateState> outcome = bench.step(MigrateStates.moving(translated), "existingResources", Set.of());

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.REQUEST_FILES);
        assertThat(outcome.state().memory().filesMissing()).containsExactly("udf.jar");
        assertThat(effects(outcome, Found.class)).isEmpty();
    }

    @Test
    void shouldLookForTheFilesOfFunctionsAndHaveTheFunctionsRegisteredAfterThem() {
        RegisteredFunction mask = new RegisteredFunction("mask", "com.example.Mask", List.of("oss://b/mask.jar"));
        MigrateState calling = MigrateStates.moving(translated).memory(MigrateMemory.NONE.functions(List.of(mask)));

        StepOutcome<MigrateState> lacking = bench.step(calling, "existingResources", Set.of("udf.jar"));
        StepOutcome<MigrateState> present = bench.step(calling, "existingResources", Set.of("udf.jar", "mask.jar"));

        assertThat(lacking.state().step()).isEqualTo(MigrateStep.REQUEST_FILES);
        assertThat(lacking.state().memory().filesMissing()).containsExactly("mask.jar");
        assertThat(present.state().step()).isEqualTo(MigrateStep.AWAIT_FUNCTIONS);
        assertThat(effects(present, Needs.class)).hasSize(1);
        assertThat(lines(present)).containsExactly("FUNCTIONS_MOVING", "FILES_FOUND");
    }

    @Test
    void shouldNotMoveFilesThatNobodyCanUpload() {
        MigrateState digits =
                MigrateStates.moving(MigrateStates.translated(MigrateStep.CHECK_FILES, withFiles("2024.jar")));

        assertThat(bench.step(digits, "existingResources", Set.of()).state().step())
                .isEqualTo(MigrateStep.LOOK_UP);
    }
}
