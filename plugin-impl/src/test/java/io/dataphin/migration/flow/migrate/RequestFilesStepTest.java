package io.dataphin.migration.flow.migrate;

import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.line;
import static io.dataphin.migration.flow.FlowBench.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.flow.Answers;
import io.dataphin.migration.flow.CannedCalls;
import io.dataphin.migration.flow.FakeFiles;
import io.dataphin.migration.flow.FakeSource;
import io.dataphin.migration.flow.FileToMove;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.NoSourceFiles;
import io.dataphin.migration.flow.RecordEffect.Found;
import io.dataphin.migration.flow.RecordEffect.Needs;
import io.dataphin.migration.flow.StepOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files that the project lacks are asked for, as far as the source's store can be read. */
class RequestFilesStepTest {

    private final CannedCalls calls = new CannedCalls();

    @Test
    void shouldAskForMissingFilesAndWait() {
        StepOutcome<MigrateState> outcome = request(List.of("udf.jar"));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.AWAIT_FILES);
        assertThat(outcome.state().memory().filesMissing()).containsExactly("udf.jar");
        assertThat(effects(outcome, Needs.class))
                .containsExactly(
                        new Needs(MigrateStates.RECORD, List.of(new FileToMove("udf.jar", "oss://b/udf.jar", null))));
        assertThat(line(outcome, "FILES_MOVING").parameters()).containsEntry("files", "udf.jar");
    }

    @Test
    void shouldSayWhatToUploadFromWhereWhenTheStoreCannotBeRead() {
        RequestFilesStep blind = new RequestFilesStep(new FakeSource(calls, MigrateStates.job()), new NoSourceFiles());

        StepOutcome<MigrateState> outcome = blind.decide(state(List.of("udf.jar")), Answers.none(FlowBench.NOW));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_UP);
        assertThat(effects(outcome, Needs.class)).isEmpty();
        assertThat(effects(outcome, Found.class)).singleElement().satisfies(found -> {
            assertThat(found.finding().code()).isEqualTo("FILE_TO_UPLOAD");
            assertThat(found.finding().text().parameters()).containsEntry("address", "oss://b/udf.jar");
        });
        assertThat(line(outcome, "FILES_MISSING").parameters()).containsEntry("files", "udf.jar");
    }

    @Test
    void shouldTellFilesThatMustBeRenamed() {
        StepOutcome<MigrateState> outcome = request(List.of("udf.jar", "2024.jar"));

        assertThat(lines(outcome)).contains("FILE_NAMES_INVALID");
        assertThat(line(outcome, "FILE_NAMES_INVALID").parameters()).containsEntry("files", "2024.jar");
    }

    @Test
    void shouldTellFunctionsWhoseFilesStayAway() {
        RegisteredFunction mask = new RegisteredFunction("mask", "com.example.Mask", List.of("https://h/mask.jar"));
        RequestFilesStep step = new RequestFilesStep(new FakeSource(calls, MigrateStates.job()), new FakeFiles(calls));
        MigrateState state = state(List.of("udf.jar", "mask.jar"));

        StepOutcome<MigrateState> outcome =
                step.decide(state.memory(state.memory().functions(List.of(mask))), Answers.none(FlowBench.NOW));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.AWAIT_FILES);
        assertThat(outcome.state().memory().functions()).isEmpty();
        assertThat(line(outcome, "FUNCTIONS_MISSING").parameters()).containsEntry("functions", "mask");
        assertThat(effects(outcome, Found.class))
                .extracting(found -> found.finding().code())
                .containsExactlyInAnyOrder("FUNCTION_NOT_IN_PROJECT", "FILE_TO_UPLOAD");
    }

    private StepOutcome<MigrateState> request(List<String> missing) {
        RequestFilesStep step = new RequestFilesStep(new FakeSource(calls, MigrateStates.job()), new FakeFiles(calls));
        return step.decide(state(missing), Answers.none(FlowBench.NOW));
    }

    private static MigrateState state(List<String> missing) {
        MigrateState translated = MigrateStates.translated(MigrateStep.REQUEST_FILES);
        MigrateState.Texts texts = new MigrateState.Texts(
                translated.texts().snapshotHash(),
                translated.texts().draftHash(),
                null,
                MigrateStates.job().snapshot(),
                null,
                List.of(),
                null);
        return MigrateStates.moving(translated.texts(texts))
                .memory(MigrateMemory.NONE.files(0, missing))
                .at(MigrationStatus.MIGRATING, Stage.DEPENDENCIES, MigrateStep.REQUEST_FILES);
    }
}
