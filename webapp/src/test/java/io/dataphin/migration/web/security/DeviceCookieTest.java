package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceCookieTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Account ALICE = new Account("alice", "a1");

    private final String value = DeviceCookie.issue(ALICE, NOON);

    @Test
    void shouldKnowTheBrowserAgainForAsLongAsItIsSaid() {
        assertThat(DeviceCookie.device(ALICE, value, NOON)).isPresent();
        assertThat(DeviceCookie.device(
                        ALICE, value, NOON.plus(DeviceCookie.LIFETIME).minusSeconds(1)))
                .isEqualTo(DeviceCookie.device(ALICE, value, NOON));
        assertThat(DeviceCookie.device(ALICE, value, NOON.plus(DeviceCookie.LIFETIME)))
                .isEmpty();
    }

    @Test
    void shouldTellBrowsersApart() {
        assertThat(DeviceCookie.device(ALICE, DeviceCookie.issue(ALICE, NOON), NOON))
                .isNotEqualTo(DeviceCookie.device(ALICE, value, NOON));
    }

    @Test
    void shouldNotKnowTheBrowserOfSomebodyElseOrOfAFormerPassword() {
        assertThat(DeviceCookie.device(new Account("robin", "a1"), value, NOON)).isEmpty();
        assertThat(DeviceCookie.device(new Account("alice", "a2"), value, NOON)).isEmpty();
    }

    @Test
    void shouldRefuseAValueThatWasChanged() {
        String later = NOON.plus(Duration.ofDays(1)).getEpochSecond() + value.substring(value.indexOf('.'));

        assertThat(DeviceCookie.device(ALICE, later, NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2.3", "999999999999999999999.00.00"})
    void shouldRefuseWhatIsNoValue(String nothing) {
        assertThat(DeviceCookie.device(ALICE, nothing, NOON)).isEmpty();
    }
}
