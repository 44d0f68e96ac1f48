package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.runtime.configuration.AuditSettings;
import io.dataphin.migration.signing.InstallationKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What is done with entries after they were written: sealed, forwarded, deleted when their time is over. Any node does it for all. */
@ApplicationScoped
public class AuditSealing {

    /** Entries of one transaction. */
    private static final int AT_ONCE = 1_000;

    private final AuditChain chain;
    private final AuditForwarding forwarding;
    private final AuditTrail trail;
    private final InstallationKey key;
    private final AuditSettings settings;
    private final Clock clock;

    /** For the container's proxy only. */
    protected AuditSealing() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public AuditSealing(
            AuditChain chain,
            AuditForwarding forwarding,
            AuditTrail trail,
            InstallationKey key,
            AuditSettings settings,
            Clock clock) {
        this.chain = chain;
        this.forwarding = forwarding;
        this.trail = trail;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** Seals all entries that there are. */
    public void sealAll() {
        readKey();
        int sealed = chain.seal(AT_ONCE);
        while (sealed == AT_ONCE) {
            sealed = chain.seal(AT_ONCE);
        }
    }

    /** Reads the key, or makes it, before anybody holds the head: a second connection may not come as long as all wait for the head. */
    private void readKey() {
        key.pair();
    }

    /** Seals, and forwards what is sealed where that is configured. */
    public void sealAndForward() {
        sealAll();
        forwarding.forward();
    }

    /** Deletes entries that are older than the configuration says, and adds some that tell it. */
    public void shorten() {
        settings.retention().ifPresent(kept -> shorten(clock.instant().minus(kept)));
    }

    private void shorten(Instant before) {
        readKey();
        boolean forwardedOnly = settings.forward() != AuditSettings.Forward.OFF;
        Optional<AuditChain.Range> deleted = chain.shorten(before, forwardedOnly, AT_ONCE);
        while (deleted.isPresent()) {
            trail.addUnknown("", AuditAction.SHORTEN_AUDIT, deleted.get(), AuditTrail.OK);
            deleted = chain.shorten(before, forwardedOnly, AT_ONCE);
        }
    }
}
