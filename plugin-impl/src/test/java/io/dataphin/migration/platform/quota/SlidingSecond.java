package io.dataphin.migration.platform.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** What a platform checks: no sliding second holds more calls than the quota. */
final class SlidingSecond {

    private SlidingSecond() {}

    /**
     * Checks it.
     *
     * @param sends times in nanoseconds
     * @param perSecond below one: one call in several seconds
     */
    static void shouldNeverHoldMoreThan(double perSecond, List<Long> sends) {
        int most = (int) Math.max(1, Math.floor(perSecond));
        long window = (long) (Duration.ofSeconds(1).toNanos() * Math.max(1, 1 / perSecond));
        List<Long> inOrder = sends.stream().sorted().toList();
        for (int i = most; i < inOrder.size(); i++) {
            assertThat(inOrder.get(i) - inOrder.get(i - most))
                    .as("time of %d calls up to call %d", most + 1, i)
                    .isGreaterThanOrEqualTo(window);
        }
    }
}
