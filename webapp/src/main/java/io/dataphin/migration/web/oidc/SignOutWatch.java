package io.dataphin.migration.web.oidc;

import io.dataphin.migration.api.identity.SignOut;
import io.dataphin.migration.api.identity.SignOuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Learns whom the provider has signed out at another node. It looks when it is asked, at most once a second. */
@ApplicationScoped
public class SignOutWatch {

    static final Duration LOOK = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(SignOutWatch.class.getName());

    /** So long nobody waits for a database that has just not answered. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SignOuts signOuts;
    private final Clock clock;
    private final AtomicReference<Instant> lookAgain = new AtomicReference<>(Instant.MIN);
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    @Inject
    public SignOutWatch(SignOuts signOuts, Clock clock) {
        this.signOuts = signOuts;
        this.clock = clock;
    }

    protected SignOutWatch() {
        this(null, null);
    }

    /** Sign-outs that were told since it was asked last. */
    List<SignOut> news() {
        Instant now = clock.instant();
        Instant due = lookAgain.get();
        // while one looks the others go on
        return !now.isBefore(due) && lookAgain.compareAndSet(due, now.plus(LOOK)) ? look(now) : List.of();
    }

    private List<SignOut> look(Instant now) {
        try {
            Map<Long, SignOut> recent = signOuts.recent();
            known.retainAll(recent.keySet());
            return recent.entrySet().stream()
                    .filter(told -> known.add(told.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        } catch (RuntimeException databaseAway) {
            // whoever needs the database says more; the provider ends a session with its next refresh, too
            LOG.log(System.Logger.Level.DEBUG, "Nobody knows whom other nodes have signed out", databaseAway);
            lookAgain.set(now.plus(PAUSE));
            return List.of();
        }
    }
}
