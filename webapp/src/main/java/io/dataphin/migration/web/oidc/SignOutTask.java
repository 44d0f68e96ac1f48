package io.dataphin.migration.web.oidc;

import io.dataphin.migration.api.identity.SignOuts;
import io.dataphin.migration.web.security.SecuritySettings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Learns once a second whom the provider has signed out at another node, so that no request and no event waits for the database. */
@ApplicationScoped
public class SignOutTask {

    private static final System.Logger LOG = System.getLogger(SignOutTask.class.getName());
    private static final Duration PACE = Duration.ofSeconds(1);

    private final SecuritySettings security;
    private final SignOuts signOuts;
    private final ProviderSessions sessions;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Future<?> looking;

    @Inject
    public SignOutTask(SecuritySettings security, SignOuts signOuts, ProviderSessions sessions) {
        this.security = security;
        this.signOuts = signOuts;
        this.sessions = sessions;
    }

    protected SignOutTask() {
        this(null, null, null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // an enterprise archive tells of its start more than once
        if (looking == null && !security.embedded()) {
            looking = scheduler.scheduleWithFixedDelay(this::look, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(true);
        }
    }

    /** Ends the sessions of all who were signed out lately: a sign-in may have been under way when the sign-out was told. */
    void look() {
        if (sessions.isEmpty()) {
            return;
        }
        try {
            signOuts.recent().forEach(sessions::end);
        } catch (RuntimeException databaseAway) {
            // it must not be the last look; the provider ends a session with its next refresh, too
            LOG.log(System.Logger.Level.DEBUG, "Nobody knows whom other nodes have signed out", databaseAway);
        }
    }
}
