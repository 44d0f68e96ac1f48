package io.dataphin.migration.web.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** The configured provider, asked about itself when it is needed first and then once an hour. */
@ApplicationScoped
public class Providers {

    private static final System.Logger LOG = System.getLogger(Providers.class.getName());
    private static final Duration KEPT = Duration.ofHours(1);

    /** So long nobody waits for a provider that has just not answered. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final ProviderHttp http;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Provider known;
    private volatile Instant askAgain = Instant.MIN;
    private ProviderException failure;

    @Inject
    public Providers(OidcSettings settings, ProviderHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    protected Providers() {
        this(null, null, null);
    }

    /**
     * The provider; the one of before while it does not answer. Nobody waits for it but whoever asks, unless it has never answered.
     *
     * @throws ProviderException when it has never answered
     */
    Provider get() throws ProviderException {
        if (known == null) {
            asking.lock();
        } else if (!due() || !asking.tryLock()) {
            return known;
        }
        try {
            if (due()) {
                ask();
            }
            if (known == null) {
                throw failure;
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    private boolean due() {
        return !clock.instant().isBefore(askAgain);
    }

    private void ask() {
        try {
            known = Provider.discover(settings.issuer(), http);
            askAgain = clock.instant().plus(KEPT);
        } catch (ProviderException e) {
            LOG.log(System.Logger.Level.WARNING, "The OpenID Connect provider cannot be asked: {0}", e.getMessage());
            failure = e;
            askAgain = clock.instant().plus(PAUSE);
        }
    }
}
