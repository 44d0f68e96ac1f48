package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.runtime.configuration.AuditSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** What is done with entries after they were written: sealed, forwarded, deleted when their time is over. Any node does it for all. */
@ApplicationScoped
public class AuditSealing {

    /** Entries of one transaction. */
    private static final int AT_ONCE = 1_000;

    private final AuditChain chain;
    private final AuditForwarding forwarding;
    private final AuditTrail trail;
    private final AuditSettings settings;
    private final Clock clock;

    /** For the container's proxy only. */
    protected AuditSealing() {
        this(null, null, null, null, null);
    }

    @Inject
    public AuditSealing(
            AuditChain chain, AuditForwarding forwarding, AuditTrail trail, AuditSettings settings, Clock clock) {
        this.chain = chain;
        this.forwarding = forwarding;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Seals all entries that there are. */
    public void sealAll() {
        int sealed = chain.seal(AT_ONCE);
        while (sealed == AT_ONCE) {
            sealed = chain.seal(AT_ONCE);
        }
    }

    /** Seals, and forwards what is sealed where that is configured. */
    public void sealAndForward() {
        sealAll();
        forwarding.forward();
    }

    /** Deletes entries that are older than the configuration says, and adds one that tells it. */
    public void shorten() {
        settings.retention()
                .flatMap(kept -> chain.shorten(clock.instant().minus(kept)))
                .ifPresent(range -> trail.addUnknown("", AuditAction.SHORTEN_AUDIT, range, AuditTrail.OK));
    }
}
