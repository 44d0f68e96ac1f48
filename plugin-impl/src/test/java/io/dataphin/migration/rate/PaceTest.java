package io.dataphin.migration.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.acs.CallLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final long SECOND = 1_000_000_000L;

    private long nanos = 42 * SECOND;
    private final LocalPlaces places = new LocalPlaces(() -> nanos);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 5, 20, 50, 100, 200, 500, 2000})
    void shouldNeverGiveMorePlacesInAnySecondThanTheRate(double rate) {
        CallLimit limit = new CallLimit("level", rate);
        List<Long> given = new ArrayList<>();

        ask(limit, given, 3);
        nanos += 7 * SECOND / 10;
        ask(limit, given, 3);
        nanos += 30 * SECOND;
        ask(limit, given, 5);

        assertThat(most(given)).isLessThanOrEqualTo(Math.max(1, (long) rate));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 50, 500})
    void shouldUseAlmostTheWholeRate(double rate) {
        CallLimit limit = new CallLimit("level", rate);
        List<Long> given = new ArrayList<>();

        ask(limit, given, 20);

        assertThat(given.size() / 20.0).isGreaterThan(rate * 0.98);
    }

    /** Takes every place as soon as it comes, for so many seconds. */
    private void ask(CallLimit limit, List<Long> given, int seconds) {
        long end = nanos + seconds * SECOND;
        while (nanos < end) {
            long wait = Math.max(0, places.next(limit, FOR_EVER).toNanos());
            nanos += wait;
            given.add(nanos);
        }
    }

    private static long most(List<Long> times) {
        long most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(from) <= times.get(to) - SECOND) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
