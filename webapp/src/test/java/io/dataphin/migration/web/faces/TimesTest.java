package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.web.fake.FakeRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private final Times times = new Times(FakeRequest.plain());

    @Test
    void shouldShowUtcUntilTheBrowserHasToldItsZone() {
        assertThat(times.format(Instant.parse("2026-11-22T12:00:01.5Z"))).isEqualTo("2026-11-22 12:00:01");
        assertThat(times.exact(Instant.parse("2026-11-22T12:00:01.5Z"))).isEqualTo("2026-11-22 12:00:01.500");
        assertThat(times.format(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Asia%2FShanghai, 2026-11-22 20:00:00", "Nowhere, 2026-11-22 12:00:00", "%zz, 2026-11-22 12:00:00"})
    void shouldShowTheReadersZone(String cookie, String shown) {
        Times theirs =
                new Times(new FakeRequest("/").cookie(Times.COOKIE, cookie).build());

        assertThat(theirs.format(Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo(shown);
    }

    @Test
    void shouldTakeTheWholeLastDay() {
        assertThat(times.startOf("2026-11-22")).contains(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(times.endOf("2026-11-22")).contains(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(times.startOf("yesterday")).isEmpty();
        assertThat(times.endOf("+999999999-12-31")).isEmpty();
        assertThat(times.startOf("-0001-01-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 0:05", "75, 1:15", "3725, 1:02:05"})
    void shouldShowDurations(long seconds, String shown) {
        Instant start = Instant.parse("2026-11-22T12:00:00Z");

        assertThat(times.between(start, start.plusSeconds(seconds))).isEqualTo(shown);
    }
}
