package io.dataphin.migration.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.acs.CallLimit;
import io.dataphin.migration.meter.Meter;
import io.dataphin.migration.meter.Meters;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineLevelsTest {

    private static final CallLimit LIMIT = new CallLimit("levels-test", 5);

    private final AtomicLong now = new AtomicLong(1_000_000_000L);
    private final LineLevels levels = new LineLevels(now::get);

    @Test
    void shouldShowHowFarAwayTheLastPlaceIsWithoutAsking() {
        levels.saw(LIMIT, Duration.ofSeconds(3));
        assertThat(value("migration_call_line_seconds")).isEqualTo(3.0);

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(value("migration_call_line_seconds")).isEqualTo(1.0);
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(value("migration_call_line_seconds")).isZero();

        levels.saw(LIMIT, Duration.ofSeconds(-1));
        levels.throttled(LIMIT);
        assertThat(value("migration_calls_delayed"))
                .as("those that had to wait")
                .isEqualTo(1.0);
        assertThat(value("migration_calls_throttled")).isEqualTo(1.0);
        assertThat(value("migration_call_rate_limit")).isEqualTo(5.0);
    }

    private static double value(String name) {
        return Meters.all().stream()
                .filter(meter ->
                        meter.id().name().equals(name) && meter.id().tags().contains("levels-test"))
                .map(Meter::values)
                .map(values -> values.values().iterator().next())
                .findFirst()
                .orElseThrow();
    }
}
