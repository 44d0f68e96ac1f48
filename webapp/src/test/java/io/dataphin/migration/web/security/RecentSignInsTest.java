package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentSignInsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final RecentSignIns signIns = new RecentSignIns();

    @Test
    void shouldKnowAnAddressForItsNameUntilItIsTooLongAgo() {
        signIns.add("alice", "192.0.2.1", NOW);

        Instant end = NOW.plus(RecentSignIns.LIFETIME);
        assertThat(signIns.contains("alice", "192.0.2.1", end.minusSeconds(1))).isTrue();
        assertThat(signIns.contains("alice", "192.0.2.1", end)).isFalse();
        assertThat(signIns.contains("alice", "192.0.2.2", NOW)).isFalse();
        assertThat(signIns.contains("robin", "192.0.2.1", NOW)).isFalse();
    }

    @Test
    void shouldForgetTheSignInThatIsLongestAgoWhenThereAreTooMany() {
        signIns.add("alice", "first", NOW);
        signIns.add("alice", "second", NOW);
        signIns.add("alice", "first", NOW);
        for (int i = 0; i < 9_999; i++) {
            signIns.add("robin", "address" + i, NOW);
        }

        assertThat(signIns.contains("alice", "first", NOW)).isTrue();
        assertThat(signIns.contains("alice", "second", NOW)).isFalse();
    }
}
