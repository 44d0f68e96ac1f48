package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordCheckTest {

    @TempDir
    Path folder;

    private Path file;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private PasswordCheck check;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("users");
        Files.writeString(
                file, "alice | 1 | user | " + UsersFileTest.HASH + "\nrobin | 2 | user | " + UsersFileTest.HASH);
        InstantSource source = () -> now;
        check = new PasswordCheck(new UsersFile(Optional.of(file)), source.withZone(ZoneOffset.UTC));
    }

    @Test
    void shouldAcceptTheRightPasswordOnly() {
        assertThat(attempt("alice", "secret")).isEqualTo(accepted("alice", "1"));
        assertThat(attempt("alice", "Secret")).isInstanceOf(PasswordVerdict.Refused.class);
        assertThat(attempt("alice", "")).isInstanceOf(PasswordVerdict.Refused.class);
        assertThat(attempt("nobody", "secret")).isInstanceOf(PasswordVerdict.Refused.class);
    }

    @Test
    void shouldForgetARememberedCheckWhenThePasswordChanges() throws IOException {
        attempt("alice", "secret");

        Files.writeString(
                file,
                "alice | 1 | user | " + Pbkdf2Password.of("other".toCharArray()).text());

        assertThat(attempt("alice", "secret")).isInstanceOf(PasswordVerdict.Refused.class);
    }

    @Test
    void shouldRefuseFurtherAttemptsOfANameAfterTenFailuresAMinute() {
        failTimes(PasswordCheck.FAILURES_A_NAME, "alice");

        assertThat(attempt("alice", "secret")).isEqualTo(new PasswordVerdict.TooManyAttempts(Duration.ofMinutes(1)));
        assertThat(attempt("robin", "secret")).isEqualTo(accepted("robin", "2"));

        now = now.plusSeconds(60);
        assertThat(attempt("alice", "secret")).isEqualTo(accepted("alice", "1"));
    }

    @Test
    void shouldLimitUnknownNamesLikeKnownOnes() {
        failTimes(PasswordCheck.FAILURES_A_NAME, "nobody");

        assertThat(attempt("nobody", "secret")).isInstanceOf(PasswordVerdict.TooManyAttempts.class);
    }

    @Test
    void shouldRefuseFurtherAttemptsFromAnAddress() {
        for (int i = 0; i < PasswordCheck.FAILURES_AN_ADDRESS; i++) {
            attempt("nobody" + i, "wrong");
        }

        assertThat(attempt("robin", "secret")).isInstanceOf(PasswordVerdict.TooManyAttempts.class);
        assertThat(check.check("robin", "secret".toCharArray(), "192.0.2.2")).isEqualTo(accepted("robin", "2"));
    }

    @Test
    void shouldLetSomebodyInWhomItRemembersDespiteTheFailuresOfOthers() {
        attempt("alice", "secret");
        failTimes(PasswordCheck.FAILURES_A_NAME, "alice");

        assertThat(attempt("alice", "secret")).isEqualTo(accepted("alice", "1"));

        // sixty seconds after the check nothing is remembered any more, while the last failure still counts
        now = now.plusSeconds(59);
        failTimes(PasswordCheck.FAILURES_A_NAME, "alice");
        now = now.plusSeconds(1);
        failTimes(PasswordCheck.FAILURES_A_NAME, "alice");
        assertThat(attempt("alice", "secret")).isInstanceOf(PasswordVerdict.TooManyAttempts.class);
    }

    @Test
    void shouldNotCountSuccesses() {
        for (int i = 0; i < 3 * PasswordCheck.FAILURES_A_NAME; i++) {
            now = now.plus(RememberedChecks.LIFETIME.dividedBy(20));
            assertThat(attempt("alice", "secret")).isEqualTo(accepted("alice", "1"));
        }
    }

    private void failTimes(int times, String name) {
        for (int i = 0; i < times; i++) {
            attempt(name, "wrong");
        }
    }

    private PasswordVerdict attempt(String name, String password) {
        return check.check(name, password.toCharArray(), "192.0.2.1");
    }

    private static PasswordVerdict accepted(String name, String userId) {
        return new PasswordVerdict.Accepted(new ConfiguredUser(name, userId, false));
    }
}
