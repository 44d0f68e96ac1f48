package io.dataphin.migration.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MetersTest {

    @Test
    void shouldBeOneMeterForANameAndItsTags() {
        Meters.counter("migration_test_one", "text", "a", "1").increment();
        Meters.counter("migration_test_one", "text", "a", "1").increment();
        Meters.counter("migration_test_one", "text", "a", "2").increment();

        assertThat(Meters.counter("migration_test_one", "text", "a", "1").values())
                .containsEntry("_total", 2.0);
        assertThat(Meters.counter("migration_test_one", "text", "a", "2").values())
                .containsEntry("_total", 1.0);
    }

    @Test
    void shouldTellWhoeverListensWhatWasCountedBefore() {
        Counter counter = Meters.counter("migration_test_two", "text");
        counter.increment();
        List<Long> told = new ArrayList<>();

        counter.forward(told::add);
        counter.increment();
        counter.forward(null);
        counter.increment();

        assertThat(told).containsExactly(1L, 1L);
        assertThat(counter.values()).containsEntry("_total", 3.0);
    }

    @Test
    void shouldTellOfMetersThereAreAndThoseToCome() {
        Meters.counter("migration_test_early", "text");
        List<String> heard = new ArrayList<>();
        Consumer<Meter> listener = meter -> heard.add(meter.id().name());

        Meters.listen(listener);
        Meters.counter("migration_test_late", "text");
        Meters.ignore(listener);
        Meters.counter("migration_test_unheard", "text");

        assertThat(heard)
                .contains("migration_test_early", "migration_test_late")
                .doesNotContain("migration_test_unheard");
    }

    @Test
    void shouldAddUpTimesInSeconds() {
        Timer timer = Meters.timer("migration_test_time", "text");
        timer.record(Duration.ofMillis(1500));
        timer.record(Duration.ofMillis(-5));

        assertThat(timer.values()).containsEntry("_seconds_count", 2.0).containsEntry("_seconds_sum", 1.5);
    }

    @Test
    void shouldReadAGaugeWhenAskedAndTakeTheLatestSource() {
        Meters.gauge("migration_test_gauge", "text", () -> 1);
        Meters.gauge("migration_test_gauge", "text", () -> 2);

        assertThat(Meters.all())
                .filteredOn(meter -> meter.id().name().equals("migration_test_gauge"))
                .singleElement()
                .satisfies(meter -> assertThat(meter.values()).containsEntry("", 2.0));
    }

    @Test
    void shouldWriteTagsAsPrometheusDoes() {
        assertThat(new MeterId("m", "a", "say \"x\\y\"", "b", "2")).hasToString("m{a=\"say \\\"x\\\\y\\\"\",b=\"2\"}");
        assertThatIllegalArgumentException().isThrownBy(() -> new MeterId("m", "a"));
    }
}
