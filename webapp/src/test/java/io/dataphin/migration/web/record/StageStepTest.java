package io.dataphin.migration.web.record;

import static io.dataphin.migration.web.record.StageStep.Progress.CURRENT;
import static io.dataphin.migration.web.record.StageStep.Progress.DONE;
import static io.dataphin.migration.web.record.StageStep.Progress.FAILED;
import static io.dataphin.migration.web.record.StageStep.Progress.LEFT_OUT;
import static io.dataphin.migration.web.record.StageStep.Progress.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.web.fake.FakeRecords;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageStepTest {

    @ParameterizedTest
    @MethodSource("lives")
    void shouldTellHowFarARecordGot(MigrationStatus status, List<StageStep.Progress> progress) {
        assertThat(StageStep.of(FakeRecords.record(1, "d-1", status, new UserRef("1", "a")), List.of()))
                .extracting(StageStep::progress)
                .isEqualTo(progress);
    }

    @Test
    void shouldTellWhenAStageWasHeardOfAndHowLongItTook() {
        List<StageStep> steps = StageStep.of(
                FakeRecords.record(1, "d-1", MigrationStatus.SUCCEEDED, new UserRef("1", "a")),
                List.of(
                        event(0, null, "ACCEPTED"),
                        event(2, Stage.READ, "READING"),
                        event(5, Stage.TRANSLATE, "TRANSLATED"),
                        event(9, Stage.WRITE, "CREATED"),
                        event(10, Stage.SUBMIT, "SUBMITTING"),
                        event(20, Stage.SUBMIT, "FAILED"),
                        event(60, null, "SUBMIT_AGAIN"),
                        event(61, Stage.SUBMIT, "SUBMITTING"),
                        event(64, Stage.VERIFY, "VERIFIED"),
                        event(300, Stage.VERIFY, "UNDONE")));

        assertThat(steps)
                .extracting(step -> step.spent() == null ? null : step.spent().toSeconds())
                .as("the time that a person took is nobody's")
                .containsExactly(3L, 0L, null, 4L, 15L, 0L);
        assertThat(steps.get(4).at()).isEqualTo(FakeRecords.NOON.plusSeconds(61));
    }

    private static RecordEvent event(int second, Stage stage, String code) {
        return new RecordEvent(
                FakeRecords.NOON.plusSeconds(second), stage, RecordEvent.Level.INFO, code, Message.of(code), null);
    }

    static Stream<Arguments> lives() {
        return Stream.of(
                life(MigrationStatus.WAITING, PENDING, PENDING, PENDING, PENDING, PENDING, PENDING),
                life(MigrationStatus.MIGRATING, DONE, DONE, DONE, CURRENT, PENDING, PENDING),
                life(MigrationStatus.FAILED, DONE, DONE, DONE, DONE, FAILED, LEFT_OUT),
                life(MigrationStatus.SKIPPED, DONE, DONE, DONE, LEFT_OUT, LEFT_OUT, LEFT_OUT),
                life(MigrationStatus.CANCELLED, LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT),
                life(MigrationStatus.SUCCEEDED, DONE, DONE, DONE, DONE, DONE, DONE));
    }

    private static Arguments life(MigrationStatus status, StageStep.Progress... progress) {
        return Arguments.of(status, Arrays.asList(progress));
    }
}
