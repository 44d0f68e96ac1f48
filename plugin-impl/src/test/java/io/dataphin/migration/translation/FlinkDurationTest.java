package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlinkDurationTest {

    @ParameterizedTest
    @CsvSource({
        "180s, PT3M",
        "3 min, PT3M",
        "3m, PT3M",
        "36 h, PT36H",
        "1 d, PT24H",
        "2 DAYS, PT48H",
        "500 ms, PT0.5S",
        "180000, PT3M",
        "5 \u00b5s, PT0.000005S",
        "7 nanoseconds, PT0.000000007S",
        "' 1 hour ', PT1H",
        "0, PT0S"
    })
    void shouldReadFlinksSpellings(String text, Duration expected) {
        assertThat(FlinkDuration.parse(text)).map(FlinkDuration::value).contains(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "s", "-1 s", "1.5 h", "1 week", "PT3M", "'180s'", "${ttl}", "999999999999999999 d"})
    void shouldReadNothingElse(String text) {
        assertThat(FlinkDuration.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"180s, 180", "180000, 180", "1500 ms, -1", "0 s, -1", "1 d, 86400"})
    void shouldTellWholeSecondsAboveZero(String text, long expected) {
        assertThat(FlinkDuration.parse(text).orElseThrow().wholeSeconds().orElse(-1))
                .isEqualTo(expected);
    }
}
