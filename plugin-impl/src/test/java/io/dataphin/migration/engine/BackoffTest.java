package io.dataphin.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void shouldGrowAndNeverExceedThirtySeconds() {
        for (int tries = 0; tries < 100; tries++) {
            long longest = Math.min(30_000, 500L << Math.min(tries, 10));
            assertThat(Backoff.after(tries, Duration.ZERO).toMillis()).isBetween(longest * 3 / 4, longest);
        }
    }

    @Test
    void shouldRespectWhatThePlatformAsksForUpToTheLongestGap() {
        assertThat(Backoff.after(0, Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
        assertThat(Backoff.after(0, Duration.ofMinutes(5))).isEqualTo(Duration.ofSeconds(30));
    }
}
