package io.dataphin.migration.web.security;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells the audit who signs in and out and who is refused. Whoever is outside can cause only so many entries; how many were left out is an entry of its
 * own, with the next one that is written and at the end of the application.
 */
@ApplicationScoped
public class AccessAudit {

    private static final System.Logger LOG = System.getLogger(AccessAudit.class.getName());
    private static final String NODE = "";

    private final AuditTrail trail;
    private final TrustedProxies proxies;
    private final UsersFile users;
    private final Clock clock;

    private final FailureRate addresses = new FailureRate(20, Duration.ofMinutes(1));
    private final FailureRate node = new FailureRate(500, Duration.ofSeconds(10));
    private final AtomicLong leftOut = new AtomicLong();

    @Inject
    public AccessAudit(AuditTrail trail, TrustedProxies proxies, UsersFile users, Clock clock) {
        this.trail = trail;
        this.proxies = proxies;
        this.users = users;
        this.clock = clock;
    }

    protected AccessAudit() {
        this(null, null, null, null);
    }

    /** Somebody signed in to the pages. */
    public void signedIn(HttpServletRequest request, ConfiguredUser user) {
        Caller caller = user.caller().at(proxies.clientAddress(request));
        write(() -> trail.add(caller, AuditAction.SIGN_IN, "", AuditTrail.OK));
    }

    /** Somebody signs out of the pages. */
    public void signedOut(Caller caller) {
        write(() -> trail.add(caller, AuditAction.SIGN_OUT, "", AuditTrail.OK));
    }

    /**
     * A name and its password were refused.
     *
     * @param name as it was sent; kept only when there is such a person, since it may be a password in the wrong place
     */
    public void wrongPassword(HttpServletRequest request, String name) {
        Optional<Caller> known = users.find(name).map(ConfiguredUser::caller);
        refused(request, known, AuditAction.SIGN_IN, "", known.isPresent() ? "WRONG_PASSWORD" : "UNKNOWN_NAME");
    }

    /** A provider did not say who somebody is, or that he may sign in; or the token of a call was refused. */
    public void signInRefused(HttpServletRequest request, String code) {
        refused(request, Optional.empty(), AuditAction.SIGN_IN, "", code);
    }

    /** A page or a call was answered with 403. */
    public void accessRefused(HttpServletRequest request, Optional<Caller> caller, String what) {
        refused(request, caller, AuditAction.ACCESS_REFUSED, what, "NO_PERMISSION");
    }

    private void refused(
            HttpServletRequest request, Optional<Caller> caller, AuditAction action, String what, String code) {
        String address = proxies.clientAddress(request);
        if (!mayWrite(address)) {
            leftOut.incrementAndGet();
            return;
        }
        tellLeftOut();
        write(() -> caller.ifPresentOrElse(
                known -> trail.add(known.at(address), action, what, code),
                () -> trail.addUnknown(address, action, what, code)));
    }

    /** Tells how many entries were left out since it was told last; what cannot be written is told the next time. */
    public void tellLeftOut() {
        long missing = leftOut.getAndSet(0);
        if (missing > 0) {
            write(() -> {
                try {
                    trail.addUnknown("", AuditAction.ENTRIES_LEFT_OUT, missing, AuditTrail.OK);
                } catch (RuntimeException e) {
                    leftOut.addAndGet(missing);
                    throw e;
                }
            });
        }
    }

    private boolean mayWrite(String address) {
        Instant now = clock.instant();
        return addresses.begin(AddressKey.of(address), now).isZero()
                && node.begin(NODE, now).isZero();
    }

    /** Nobody is kept out, and no refusal becomes an error, because the database is away: the users file works without it. */
    private static void write(Runnable entry) {
        try {
            entry.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "An entry of the audit could not be written: {0}", e.toString());
        }
    }
}
