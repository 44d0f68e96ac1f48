package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureRateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final FailureRate rate = new FailureRate(3, Duration.ofSeconds(10));

    @Test
    void shouldLetSomeThroughAtOnceAndThenOneEverySoOften() {
        assertThat(IntStream.range(0, 3).mapToObj(i -> rate.begin("a", NOON))).containsOnly(Duration.ZERO);
        assertThat(rate.begin("a", NOON)).isEqualTo(Duration.ofSeconds(10));
        assertThat(rate.begin("a", NOON.plusSeconds(4))).isEqualTo(Duration.ofSeconds(6));
        assertThat(rate.begin("a", NOON.plusSeconds(10))).isZero();
        assertThat(rate.begin("a", NOON.plusSeconds(11))).isEqualTo(Duration.ofSeconds(9));
        assertThat(rate.begin("b", NOON)).isZero();
    }

    @Test
    void shouldNotMakeAnybodyWaitLongerWhoTriesAgainTooEarly() {
        IntStream.range(0, 1_000).forEach(i -> rate.begin("a", NOON));

        assertThat(rate.begin("a", NOON.plusSeconds(10))).isZero();
    }

    @Test
    void shouldForgetWhatIsForgivenAndWhatIsLongAgo() {
        IntStream.range(0, 3).forEach(i -> rate.begin("a", NOON));
        rate.forgive("a");
        rate.forgive("unknown");
        assertThat(rate.begin("a", NOON)).isZero();

        Instant later = NOON.plusSeconds(40);
        assertThat(IntStream.range(0, 3).mapToObj(i -> rate.begin("a", later))).containsOnly(Duration.ZERO);
        assertThat(rate.begin("a", later)).isPositive();
    }

    @Test
    void shouldKeepNoMoreThanItHasRoomFor() {
        IntStream.range(0, 4).forEach(i -> rate.begin("old", NOON));
        IntStream.range(0, 4).forEach(i -> rate.begin("again", NOON));
        IntStream.range(0, 9_999).forEach(i -> rate.begin("other" + i, NOON));

        assertThat(rate.begin("again", NOON)).as("failed last of the two").isPositive();
        assertThat(rate.begin("old", NOON)).as("had to go").isZero();
    }
}
