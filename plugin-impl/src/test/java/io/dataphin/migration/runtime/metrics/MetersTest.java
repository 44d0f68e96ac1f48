package io.dataphin.migration.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetersTest {

    @Test
    void shouldBeOneMeterForANameAndItsTags() {
        Meters.counter("migration_test_one", "text", "a", "1").increment();
        Meters.counter("migration_test_one", "text", "a", "1").increment();
        Meters.counter("migration_test_one", "text", "a", "2").increment();

        assertThat(Meters.counter("migration_test_one", "text", "a", "1").count())
                .isEqualTo(2);
        assertThat(Meters.counter("migration_test_one", "text", "a", "2").count())
                .isEqualTo(1);
    }

    @Test
    void shouldReadAGaugeWhenAskedAndTakeTheLatestSource() {
        Meters.gauge("migration_test_gauge", "text", () -> 1);
        Meters.gauge("migration_test_gauge", "text", () -> 2);

        assertThat(Meters.registry().get("migration_test_gauge").gauges())
                .singleElement()
                .satisfies(gauge -> assertThat(gauge.value()).isEqualTo(2));
    }
}
