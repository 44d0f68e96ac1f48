package io.dataphin.migration.flow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dataphin's small editions take five calls a second: nothing starves there, and nearly no call is wasted. */
class QuotaBoundTest {

    private static final Quotas PLENTY = Quotas.of(500, 500, 500, 500);
    private static final double MOST_TIME = 1.5;
    private static final double MOST_CALLS = 1.3;

    @ParameterizedTest(name = "{0} calls a second")
    @ValueSource(doubles = {1, 2, 5})
    void shouldEndSixPublishesNearlyAsFastAsQuotaAllows(double perSecond) {
        shouldEndNearBound(perSecond, cast -> {
            for (int i = 0; i < 6; i++) {
                cast.publish(1, false, Duration.ofMillis(150L * i));
            }
        });
    }

    @ParameterizedTest(name = "{0} calls a second")
    @ValueSource(doubles = {1, 2, 5})
    void shouldEndPublishesOfManyTasksNearlyAsFastAsQuotaAllows(double perSecond) {
        shouldEndNearBound(perSecond, cast -> {
            for (int i = 0; i < 6; i++) {
                cast.publish(7, false, Duration.ofMillis(150L * i));
            }
        });
    }

    @ParameterizedTest(name = "{0} calls a second")
    @ValueSource(doubles = {1, 2, 5})
    void shouldEndTwentyJobsWithFourFilesEachNearlyAsFastAsQuotaAllows(double perSecond) {
        shouldEndNearBound(perSecond, cast -> {
            for (int i = 0; i < 20; i++) {
                cast.migrate(4, false, Duration.ZERO);
            }
        });
    }

    @ParameterizedTest(name = "{0} calls a second")
    @ValueSource(doubles = {5, 10})
    void shouldEndUndosNearlyAsFastAsQuotaAllows(double perSecond) {
        shouldEndNearBound(perSecond, cast -> {
            for (int i = 0; i < 12; i++) {
                cast.undo(i % 2 == 0, Duration.ZERO);
            }
        });
    }

    @Test
    void shouldNoticeStepsThatThrowTheirAnswersAway() {
        Simulation run = new Simulation(Quotas.of(5, 5, 5, 5), Mutant.ANSWERS_THROWN_AWAY);
        Cast cast = new Cast(run);
        for (int i = 0; i < 6; i++) {
            cast.publish(7, false, Duration.ofMillis(150L * i));
        }

        assertThat(run.run()).anyMatch(line -> line.contains("has not ended"));
    }

    private static void shouldEndNearBound(double perSecond, Consumer<Cast> flows) {
        Simulation unhindered = run(PLENTY, flows);
        Simulation run = run(Quotas.of(perSecond, perSecond, perSecond, perSecond), flows);

        int needed = unhindered.wire.sent();
        double bound = unhindered.wire.sentByBucket().values().stream()
                .mapToDouble(calls -> calls / perSecond)
                .max()
                .orElseThrow();
        double unhurried = unhindered.endedAt() / 1e9;
        assertThat(run.endedAt() / 1e9).isLessThan(MOST_TIME * bound + unhurried);
        assertThat(run.wire.sent()).isLessThanOrEqualTo((int) (MOST_CALLS * needed));
    }

    private static Simulation run(Quotas quotas, Consumer<Cast> flows) {
        Simulation run = new Simulation(quotas, Mutant.NONE);
        flows.accept(new Cast(run));
        assertThat(run.run()).isEmpty();
        return run;
    }
}
