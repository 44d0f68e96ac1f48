package io.dataphin.migration.flow.submit;

import static io.dataphin.migration.flow.FlowBench.due;
import static io.dataphin.migration.flow.FlowBench.effects;
import static io.dataphin.migration.flow.FlowBench.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.flow.Faults;
import io.dataphin.migration.flow.FlowBench;
import io.dataphin.migration.flow.MigrateStates;
import io.dataphin.migration.flow.RecordEffect.Found;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowStepTest {

    private final FlowBench<MigrateState> bench = MigrateStates.bench();

    @ParameterizedTest
    @CsvSource({"PT0.2S, PT0.5S", "PT8S, PT4S", "PT5M, PT10S"})
    void shouldAskAgainWithGrowingGaps(Duration running, Duration gap) {
        StepOutcome<MigrateState> outcome = follow(running, new SubmitProgress.Running());

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.FOLLOW);
        assertThat(due(outcome)).isEqualTo(gap);
        assertThat(outcome.effects()).isEmpty();
    }

    @Test
    void shouldFailWhenSubmitRunsTooLong() {
        StepOutcome<MigrateState> outcome = follow(tooLong(), new SubmitProgress.Running());

        assertThat(outcome.state().failure().code()).isEqualTo("SUBMIT_TIMEOUT");
        assertThat(outcome.state().failure().parameters()).containsEntry("minutes", "10");
        assertThat(outcome.state().stage()).isEqualTo(Stage.SUBMIT);
    }

    @Test
    void shouldVerifyWhenSubmitted() {
        StepOutcome<MigrateState> outcome = follow(Duration.ofSeconds(2), new SubmitProgress.Succeeded(77L, 3, "R-2"));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.VERIFY);
        assertThat(outcome.state().stage()).isEqualTo(Stage.VERIFY);
        assertThat(outcome.state().submit().submitId()).isEqualTo(77L);
        assertThat(line(outcome, "SUBMITTED").stage()).isEqualTo(Stage.SUBMIT);
        assertThat(line(outcome, "SUBMITTED").requestId()).isEqualTo("R-2");
    }

    @Test
    void shouldSubmitOursWhenAnotherVersionSucceededButNotForEver() {
        SubmitProgress other = new SubmitProgress.Succeeded(77L, 2, "R-2");
        StepOutcome<MigrateState> again = follow(Duration.ofSeconds(2), other);

        assertThat(again.state().step()).isEqualTo(MigrateStep.SUBMIT);
        assertThat(again.state().submit().asyncId()).isNull();
        assertThat(again.state().submit().startedAt()).isNotNull();
        assertThat(follow(tooLong(), other).state().failure().code()).isEqualTo("SUBMIT_TIMEOUT");
    }

    /** R6: what is missing becomes findings. */
    @Test
    void shouldNameMissingFilesAndFunctions() {
        StepOutcome<MigrateState> outcome = follow(
                Duration.ofSeconds(2),
                new SubmitProgress.Failed(
                        "DPN.Stream.ResourceMissing", "words", "", List.of("geo.jar"), List.of("mask"), "R-2"));

        assertThat(outcome.state().failure().code()).isEqualTo("RESOURCE_MISSING");
        assertThat(outcome.state().failure().parameters()).containsEntry("missing", "geo.jar, mask");
        assertThat(outcome.state().failure().subjects()).containsExactly("geo.jar", "mask");
        assertThat(effects(outcome, Found.class))
                .extracting(found -> found.finding().code())
                .containsExactly("RESOURCE_MISSING", "FUNCTION_MISSING");
        assertThat(line(outcome, "FAILED").requestId()).isEqualTo("R-2");
    }

    /** What can never be uploaded under its name is one finding and one way out: no upload, no further submit. */
    @Test
    void shouldNotAskForAnUploadUnderAnIllegalName() {
        StepOutcome<MigrateState> outcome = missing(List.of("20240115-orders.jar", "geo.jar"), List.of());

        assertThat(outcome.state().failure().code()).isEqualTo("RESOURCE_NAME_INVALID");
        assertThat(outcome.state().failure().parameters()).containsEntry("missing", "20240115-orders.jar");
        assertThat(outcome.state().failure().submitCanHelp()).isFalse();
        assertThat(effects(outcome, Found.class))
                .extracting(found -> found.finding().text().parameters().get("name"))
                .containsExactly("geo.jar");
    }

    @Test
    void shouldNotAskToRegisterAFunctionUnderAnIllegalName() {
        StepOutcome<MigrateState> outcome = missing(List.of(), List.of("脱敏", "db.mask"));

        assertThat(outcome.state().failure().code()).isEqualTo("FUNCTION_NAME_INVALID");
        assertThat(outcome.state().failure().parameters()).containsEntry("missing", "脱敏");
        assertThat(effects(outcome, Found.class))
                .extracting(found -> found.finding().code())
                .containsExactly("FUNCTION_NAME_INVALID", "FUNCTION_MISSING");
    }

    private StepOutcome<MigrateState> missing(List<String> files, List<String> functions) {
        return follow(
                Duration.ofSeconds(2),
                new SubmitProgress.Failed("DPN.Stream.ResourceMissing", "words", "", files, functions, "R-2"));
    }

    @Test
    void shouldNameThePlaceOfAnSqlError() {
        StepOutcome<MigrateState> outcome = follow(
                Duration.ofSeconds(2),
                new SubmitProgress.Failed(
                        "DPN.Stream.SqlInvalid", "words", "at line 4, column 12", List.of(), List.of(), "R-2"));

        assertThat(outcome.state().failure().code()).isEqualTo("SQL_INVALID");
        assertThat(outcome.state().failure().parameters())
                .containsEntry("line", "4")
                .containsEntry("column", "12");
        assertThat(line(outcome, "FAILED").parameters())
                .containsEntry("line", "4")
                .containsEntry("column", "12");
        Finding finding = effects(outcome, Found.class).get(0).finding();
        assertThat(finding.line()).isEqualTo(4);
        assertThat(finding.column()).isEqualTo(12);
    }

    @Test
    void shouldNotNameAPlaceThatThePlatformDoesNotName() {
        StepOutcome<MigrateState> outcome = follow(
                Duration.ofSeconds(2),
                new SubmitProgress.Failed("DPN.Stream.SqlInvalid", "words", "4:12", List.of(), List.of(), "R-2"));

        assertThat(outcome.state().failure().parameters())
                .containsEntry("line", "none")
                .containsEntry("column", "none");
    }

    @Test
    void shouldShowPlatformsWordsForAnyOtherFailure() {
        StepOutcome<MigrateState> outcome = follow(
                Duration.ofSeconds(2),
                new SubmitProgress.Failed(null, "words", "line 99999999999, column 1", List.of(), List.of(), ""));

        assertThat(outcome.state().failure().code()).isEqualTo("SUBMIT_FAILED");
        assertThat(outcome.state().failure().parameters()).containsEntry("vendorMessage", "words");
    }

    @Test
    void shouldLookAtTheTaskWhenPlatformForgotTheSubmit() {
        StepOutcome<MigrateState> outcome = follow(Duration.ofSeconds(2), new SubmitProgress.Unknown("R-2"));

        assertThat(outcome.state().step()).isEqualTo(MigrateStep.LOOK_AT_TASK);
        assertThat(due(outcome)).isZero();
    }

    @Test
    void shouldWaitOrFailLikeEveryRead() {
        MigrateState running = running(Duration.ofSeconds(2));

        assertThat(bench.fault(running, "submitProgress", Faults.passing(Platform.TARGET))
                        .state()
                        .step())
                .isEqualTo(MigrateStep.FOLLOW);
        assertThat(bench.fault(running, "submitProgress", Faults.denied(Platform.TARGET))
                        .state()
                        .failure()
                        .code())
                .isEqualTo("TARGET_ACCESS_DENIED");
    }

    private StepOutcome<MigrateState> follow(Duration running, SubmitProgress progress) {
        return bench.step(running(running), "submitProgress", progress);
    }

    private static MigrateState running(Duration time) {
        return MigrateStates.written(MigrateStep.FOLLOW).submit(new Submission(41L, FlowBench.NOW.minus(time), null));
    }

    private static Duration tooLong() {
        return MigrateStates.SUBMIT_TIMEOUT.plusSeconds(1);
    }
}
