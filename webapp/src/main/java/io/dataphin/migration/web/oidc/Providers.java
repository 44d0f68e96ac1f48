package io.dataphin.migration.web.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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
    private Provider known;
    private ProviderException failure;
    private Instant askAgain = Instant.MIN;

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
     * The provider; the one of before while it does not answer.
     *
     * @throws ProviderException when it has never answered
     */
    synchronized Provider get() throws ProviderException {
        if (!clock.instant().isBefore(askAgain)) {
            ask();
        }
        if (known == null) {
            throw failure;
        }
        return known;
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
