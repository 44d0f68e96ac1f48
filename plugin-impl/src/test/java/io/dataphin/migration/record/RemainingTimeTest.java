package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");

    @Test
    void shouldExpectThePaceOfTheRecordsThatEndedLast() {
        assertThat(RemainingTime.end(20, ends(4, 10), NOW)).contains(NOW.plusSeconds(200));
    }

    @Test
    void shouldForgetThePaceOfTheBeginning() {
        List<Instant> slowThenFast = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> i <= 10 ? NOW.minusSeconds(i) : NOW.minusSeconds(200 + i))
                .toList();

        assertThat(RemainingTime.end(5, slowThenFast, NOW)).contains(NOW.plusSeconds(5));
    }

    @Test
    void shouldComeLaterWhileNothingEnds() {
        Instant later = NOW.plusSeconds(60);

        assertThat(RemainingTime.end(4, ends(4, 10), later)).contains(later.plusSeconds(100));
    }

    @Test
    void shouldSayNothingWhenFewEndedOrTheLastOnesEndedLongAgoOrNothingRuns() {
        assertThat(RemainingTime.end(10, ends(2, 1), NOW)).isEmpty();
        assertThat(RemainingTime.end(10, ends(20, 1), NOW.plus(RemainingTime.RECENT)))
                .isEmpty();
        assertThat(RemainingTime.end(0, ends(20, 1), NOW)).isEmpty();
    }

    private static List<Instant> ends(int count, int secondsApart) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> NOW.minusSeconds((long) i * secondsApart))
                .toList();
    }
}
