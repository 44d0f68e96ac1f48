package io.dataphin.migration.api.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.message.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTimesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** The lines belong to the stages that the engine writes into the log: a record that is submitted again is in its submit at once. */
    @Test
    void shouldCountWorkAndNotTheTimeBetweenFailureAndSubmitAgain() {
        StageTimes times = StageTimes.of(
                NOON.plusSeconds(190),
                List.of(
                        event(0, null, "ACCEPTED"),
                        event(1, Stage.READ, "READING"),
                        event(3, Stage.SUBMIT, "SUBMITTING"),
                        event(7, Stage.SUBMIT, "FAILED"),
                        event(186, Stage.SUBMIT, "SUBMIT_AGAIN"),
                        event(187, Stage.SUBMIT, "SUBMITTING"),
                        event(190, Stage.VERIFY, "VERIFIED")));

        assertThat(times.total()).hasSeconds(10);
    }

    @Test
    void shouldNotCountTheTimeInWhichARecordWaitedForItsTurn() {
        StageTimes times = StageTimes.of(
                null,
                List.of(
                        event(0, null, "ACCEPTED"),
                        event(600, Stage.READ, "READING"),
                        event(602, Stage.READ, "SNAPSHOT_TAKEN")));

        assertThat(times.total()).hasSeconds(2);
    }

    private static RecordEvent event(int second, Stage stage, String code) {
        return new RecordEvent(NOON.plusSeconds(second), stage, RecordEvent.Level.INFO, code, Message.of(code), null);
    }
}
