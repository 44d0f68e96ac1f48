package io.dataphin.migration.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollingGapTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT0S, PT0.5S", "PT1S, PT0.5S", "PT6S, PT3S", "PT20S, PT10S", "PT1H, PT10S"})
    void shouldBeHalfTheTimeWithinBounds(Duration running, Duration gap) {
        assertThat(PollingGap.after(NOW.minus(running), NOW)).isEqualTo(NOW.plus(gap));
    }
}
