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
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordCheckTest {

    private static final String ADDRESS = "192.0.2.1";

    @TempDir
    Path folder;

    private Path file;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final Semaphore hashing = new Semaphore(1);
    private PasswordCheck check;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("users");
        Files.writeString(
                file, "alice | 1 | user | " + UsersFileTest.HASH + "\nrobin | 2 | user | " + UsersFileTest.HASH);
        InstantSource source = () -> now;
        check = new PasswordCheck(new UsersFile(Optional.of(file)), source.withZone(ZoneOffset.UTC), hashing);
    }

    @Test
    void shouldAcceptTheRightPasswordOnly() {
        assertThat(attempt("alice", "secret")).isEqualTo(accepted("alice"));
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
    void shouldSlowANameDownFromTheAddressThatGuessesAndNotLockItOut() {
        failTimes(SignInRates.NAME_AND_ADDRESS, "alice");

        assertThat(attempt("alice", "secret"))
                .as("nobody guesses on while he has to wait")
                .isEqualTo(new PasswordVerdict.TooManyAttempts(Duration.ofSeconds(10)));
        assertThat(attempt("robin", "secret")).isEqualTo(accepted("robin"));
        assertThat(check.check("alice", "secret".toCharArray(), elsewhere()))
                .as("from elsewhere")
                .isEqualTo(accepted("alice"));

        now = now.plusSeconds(10);
        assertThat(attempt("alice", "secret")).isEqualTo(accepted("alice"));
    }

    @Test
    void shouldNotCountAgainstOthersWhatHadToWait() {
        failTimes(2 * SignInRates.ADDRESS, "alice");

        assertThat(attempt("robin", "secret")).isEqualTo(accepted("robin"));
        assertThat(check.check("alice", "secret".toCharArray(), elsewhere())).isEqualTo(accepted("alice"));
    }

    @Test
    void shouldSlowUnknownNamesDownLikeKnownOnes() {
        failTimes(SignInRates.NAME_AND_ADDRESS, "nobody");

        assertThat(attempt("nobody", "secret")).isInstanceOf(PasswordVerdict.TooManyAttempts.class);
    }

    @Test
    void shouldLetOthersOfTheAddressWaitForASecondWhenSomebodyTriesManyNames() {
        for (int i = 0; i < 110; i++) {
            attempt("nobody" + i, "wrong");
        }

        assertThat(attempt("robin", "secret")).isEqualTo(new PasswordVerdict.TooManyAttempts(Duration.ofSeconds(1)));
        assertThat(check.check("robin", "secret".toCharArray(), elsewhere())).isEqualTo(accepted("robin"));
        now = now.plusSeconds(1);
        assertThat(attempt("robin", "secret")).isEqualTo(accepted("robin"));
    }

    @Test
    void shouldSlowDownManyAddressesThatGuessOneName() {
        for (int i = 0; i < SignInRates.NAME; i++) {
            check.check("alice", "wrong".toCharArray(), client("198.51.100." + i));
        }

        assertThat(attempt("alice", "secret")).isEqualTo(new PasswordVerdict.TooManyAttempts(Duration.ofSeconds(3)));
    }

    @Test
    void shouldLetAnAddressInThatHasSignedInRecentlyWhateverOthersGuess() {
        attempt("alice", "secret");
        now = now.plus(RememberedChecks.LIFETIME);
        for (int i = 0; i < SignInRates.NAME; i++) {
            check.check("alice", "wrong".toCharArray(), client("198.51.100." + i));
        }
        for (int i = 0; i < 110; i++) {
            attempt("nobody" + i, "wrong");
        }

        assertThat(attempt("alice", "secret")).isEqualTo(accepted("alice"));
        assertThat(check.check("alice", "secret".toCharArray(), elsewhere()))
                .as("an address that has not signed in")
                .isInstanceOf(PasswordVerdict.TooManyAttempts.class);
        assertThat(attempt("robin", "secret"))
                .as("it is known for alice alone")
                .isInstanceOf(PasswordVerdict.TooManyAttempts.class);
    }

    @Test
    void shouldSlowDownGuessingFromAnAddressThatHasSignedInRecentlyToo() {
        attempt("alice", "secret");
        failTimes(SignInRates.NAME_AND_ADDRESS, "alice");

        assertThat(attempt("alice", "wrong")).isEqualTo(new PasswordVerdict.TooManyAttempts(Duration.ofSeconds(10)));
    }

    @Test
    void shouldLetAKnownBrowserInWhateverOthersGuess() {
        Account alice = ((PasswordVerdict.Accepted) attempt("alice", "secret")).account();
        SignInClient known = new SignInClient(ADDRESS, Optional.of(DeviceCookie.issue(alice, now)));
        now = now.plus(RememberedChecks.LIFETIME);
        failTimes(3 * SignInRates.NAME, "alice");
        for (int i = 0; i < 110; i++) {
            attempt("nobody" + i, "wrong");
        }

        assertThat(check.check("alice", "secret".toCharArray(), known)).isEqualTo(accepted("alice"));
        assertThat(check.check("robin", "secret".toCharArray(), known))
                .as("it is known for alice alone")
                .isInstanceOf(PasswordVerdict.TooManyAttempts.class);
    }

    @Test
    void shouldSlowDownGuessingWithAKnownBrowserToo() {
        Account alice = ((PasswordVerdict.Accepted) attempt("alice", "secret")).account();
        SignInClient known = new SignInClient(ADDRESS, Optional.of(DeviceCookie.issue(alice, now)));
        for (int i = 0; i < SignInRates.DEVICE; i++) {
            check.check("alice", "wrong".toCharArray(), known);
        }

        assertThat(check.check("alice", "wrong".toCharArray(), known))
                .isInstanceOf(PasswordVerdict.TooManyAttempts.class);
    }

    @Test
    void shouldRememberACheckForItsAddressOnly() {
        attempt("alice", "secret");
        failTimes(SignInRates.NAME_AND_ADDRESS, "alice");
        for (int i = 0; i < SignInRates.NAME_AND_ADDRESS; i++) {
            check.check("alice", "wrong".toCharArray(), elsewhere());
        }

        assertThat(attempt("alice", "secret")).isEqualTo(accepted("alice"));
        assertThat(check.check("alice", "secret".toCharArray(), elsewhere()))
                .isInstanceOf(PasswordVerdict.TooManyAttempts.class);
    }

    @Test
    void shouldNotCountSuccesses() {
        for (int i = 0; i < 3 * SignInRates.ADDRESS; i++) {
            now = now.plus(RememberedChecks.LIFETIME.dividedBy(60));
            assertThat(attempt("alice", "secret")).isEqualTo(accepted("alice"));
        }
    }

    @Test
    void shouldCountTheAddressesOfOneIpv6NetworkAsOneClient() {
        for (int i = 0; i < SignInRates.NAME_AND_ADDRESS; i++) {
            check.check("alice", "wrong".toCharArray(), client("2001:db8::" + i));
        }

        assertThat(check.check("alice", "secret".toCharArray(), client("2001:db8::ffff")))
                .isInstanceOf(PasswordVerdict.TooManyAttempts.class);
        assertThat(check.check("alice", "secret".toCharArray(), client("2001:db8:0:1::1")))
                .isEqualTo(accepted("alice"));
    }

    @Test
    void shouldSayAtOnceToWaitWhenTooManyPasswordsAreHashed() {
        attempt("robin", "secret");
        assertThat(hashing.tryAcquire()).as("a hash that is done makes room").isTrue();

        for (int i = 0; i < 2 * SignInRates.NAME_AND_ADDRESS; i++) {
            assertThat(attempt("alice", "secret"))
                    .isEqualTo(new PasswordVerdict.TooManyAttempts(Duration.ofSeconds(1)));
        }
        assertThat(attempt("robin", "secret"))
                .as("a remembered check hashes nothing")
                .isEqualTo(accepted("robin"));
        hashing.release();
        assertThat(attempt("alice", "secret"))
                .as("what was not looked at is no failure")
                .isEqualTo(accepted("alice"));
    }

    private static SignInClient elsewhere() {
        return client("192.0.2.2");
    }

    private static SignInClient client(String address) {
        return new SignInClient(address, Optional.empty());
    }

    private void failTimes(int times, String name) {
        for (int i = 0; i < times; i++) {
            attempt(name, "wrong");
        }
    }

    private PasswordVerdict attempt(String name, String password) {
        return check.check(name, password.toCharArray(), client(ADDRESS));
    }

    private PasswordVerdict accepted(String name) {
        UsersFile users = new UsersFile(Optional.of(file));
        return new PasswordVerdict.Accepted(
                users.find(name).orElseThrow(), users.account(name).orElseThrow());
    }
}
