package io.dataphin.migration.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Checks name and password against the users file. A passed check is remembered for a short while, unknown names cost the same as known ones,
 * and guessing is slowed down: whoever has to wait is told so at once, no thread waits for him. Only so many passwords are hashed at once, so that
 * guessers do not take all processors.
 */
@ApplicationScoped
public class PasswordCheck {

    private static final int LONGEST_KEY = 200;
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final UsersFile users;
    private final Clock clock;
    private final Semaphore hashing;
    private final RememberedChecks remembered = new RememberedChecks();
    private final RecentSignIns recent = new RecentSignIns();
    private final SignInRates rates = new SignInRates();

    @Inject
    public PasswordCheck(UsersFile users) {
        this(users, Clock.systemUTC(), new Semaphore(hashesAtOnce()));
    }

    PasswordCheck(UsersFile users, Clock clock, Semaphore hashing) {
        this.users = users;
        this.clock = clock;
        this.hashing = hashing;
    }

    protected PasswordCheck() {
        this(null, Clock.systemUTC(), new Semaphore(0));
    }

    private static int hashesAtOnce() {
        return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    }

    /**
     * Checks a sign-in.
     *
     * @param name sign-in name as given
     * @param password password as given; not changed
     * @param client where the attempt comes from
     */
    public PasswordVerdict check(String name, char[] password, SignInClient client) {
        Instant now = clock.instant();
        String address = AddressKey.of(client.address());
        Optional<UsersFileEntry> entry = users.entry(name);
        Optional<ByteBuffer> fingerprint = entry.map(known -> remembered.fingerprint(known, password, address));
        if (fingerprint.isPresent() && remembered.contains(fingerprint.get(), now)) {
            return accepted(entry.get());
        }
        if (!hashing.tryAcquire()) {
            return new PasswordVerdict.TooManyAttempts(BUSY);
        }
        try {
            // what somebody sends as a name must not fill the memory
            String key = name.substring(0, Math.min(name.length(), LONGEST_KEY));
            SignInAttempt attempt =
                    new SignInAttempt(key, address, device(entry, client, now), recent.contains(key, address, now));
            PasswordVerdict verdict = slowly(entry, password, attempt, now);
            if (verdict instanceof PasswordVerdict.Accepted) {
                remembered.add(fingerprint.orElseThrow(), now);
                recent.add(key, address, now);
            }
            return verdict;
        } finally {
            hashing.release();
        }
    }

    private PasswordVerdict slowly(
            Optional<UsersFileEntry> entry, char[] password, SignInAttempt attempt, Instant now) {
        Duration wait = rates.begin(attempt, now);
        if (!wait.isZero()) {
            return new PasswordVerdict.TooManyAttempts(wait);
        }
        if (!entry.map(UsersFileEntry::password).orElseGet(users::decoy).matches(password) || entry.isEmpty()) {
            return new PasswordVerdict.Refused();
        }
        rates.succeeded(attempt);
        return accepted(entry.get());
    }

    private static Optional<String> device(Optional<UsersFileEntry> entry, SignInClient client, Instant now) {
        return entry.flatMap(
                known -> client.deviceCookie().flatMap(cookie -> DeviceCookie.device(known.account(), cookie, now)));
    }

    private static PasswordVerdict accepted(UsersFileEntry entry) {
        return new PasswordVerdict.Accepted(entry.user(), entry.account());
    }
}
