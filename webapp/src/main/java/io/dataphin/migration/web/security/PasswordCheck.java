package io.dataphin.migration.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks name and password against the users file. A passed check is remembered for a short while, unknown names cost the same as known ones,
 * and failures are limited a name and an address.
 */
@ApplicationScoped
public class PasswordCheck {

    /** Failures a minute and name. */
    static final int FAILURES_A_NAME = 10;

    /** Failures a minute and address; more than a name's, because everybody behind a reverse proxy comes from one address. */
    static final int FAILURES_AN_ADDRESS = 100;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final UsersFile users;
    private final Clock clock;
    private final RememberedChecks remembered = new RememberedChecks();
    private final FailureLimit names = new FailureLimit(FAILURES_A_NAME, WINDOW);
    private final FailureLimit addresses = new FailureLimit(FAILURES_AN_ADDRESS, WINDOW);

    @Inject
    public PasswordCheck(UsersFile users) {
        this(users, Clock.systemUTC());
    }

    PasswordCheck(UsersFile users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    protected PasswordCheck() {
        this(null, Clock.systemUTC());
    }

    /**
     * Checks a sign-in.
     *
     * @param name sign-in name as given
     * @param password password as given; not changed
     * @param address where the attempt comes from
     */
    public PasswordVerdict check(String name, char[] password, String address) {
        Instant now = clock.instant();
        Optional<UsersFileEntry> entry = users.entry(name);
        Optional<ByteBuffer> fingerprint = entry.map(known -> remembered.fingerprint(known, password));
        if (fingerprint.isPresent() && remembered.contains(fingerprint.get(), now)) {
            return new PasswordVerdict.Accepted(entry.get().user());
        }
        Duration delay = longer(names.delay(name, now), addresses.delay(address, now));
        if (!delay.isZero()) {
            return new PasswordVerdict.TooManyAttempts(delay);
        }
        names.begin(name, now);
        addresses.begin(address, now);
        if (!entry.map(UsersFileEntry::password).orElseGet(users::decoy).matches(password) || entry.isEmpty()) {
            return new PasswordVerdict.Refused();
        }
        names.forgive(name, now);
        addresses.forgive(address, now);
        remembered.add(fingerprint.get(), now);
        return new PasswordVerdict.Accepted(entry.get().user());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
