package io.dataphin.migration.audit;

import io.dataphin.migration.api.evidence.AuditLine;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.signing.InstallationKey;
import io.dataphin.migration.signing.NewKeyListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The signed ends of the chain, within the transaction of whoever changes it. The head is made with the key of the installation, or once for a key of
 * a former version, and never again, so that a missing one means that it was deleted.
 */
@ApplicationScoped
public class AuditHeads implements NewKeyListener {

    private static final Logger LOG = Logger.getLogger(AuditHeads.class.getName());

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final AuditEntries entries;
    private final InstallationKey key;
    private final Clock clock;

    /** For the container's proxy only. */
    protected AuditHeads() {
        this(null, null, null, null, null);
    }

    @Inject
    public AuditHeads(
            EntityManagers entities,
            MigrationSettings settings,
            AuditEntries entries,
            InstallationKey key,
            Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.entries = entries;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public void made(KeyPair pair) {
        if (find().isEmpty()) {
            begin(pair);
        }
    }

    /** The head as it is; empty when it is missing. */
    Optional<AuditHeadEntity> find() {
        return Optional.ofNullable(entities.current().find(AuditHeadEntity.class, settings.tenantId()));
    }

    /** The head, which nobody else changes until the transaction ends; empty when it is missing. */
    Optional<AuditHeadEntity> lock() {
        AuditHeadEntity head =
                entities.current().find(AuditHeadEntity.class, settings.tenantId(), LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(head).or(this::ofLaterTenant).or(this::ofFormerVersion);
    }

    /** A key that a former version has made has no chain yet. */
    private Optional<AuditHeadEntity> ofFormerVersion() {
        return key.beginChain() ? Optional.of(begin(key.pair())) : Optional.empty();
    }

    /** The same for who adds entries to the chain or deletes some: empty, too, when the ends are not what was signed, since signing them anew would hide it. */
    Optional<AuditHeadEntity> lockSound() {
        Optional<AuditHeadEntity> head = lock();
        Optional<Long> wrong = head.map(this::wrong).orElse(Optional.of(1L));
        wrong.ifPresent(place -> LOG.log(
                Level.SEVERE,
                "The audit was changed in the database: its ends are not what was signed, entry {0} does not fit."
                        + " No entry is sealed or deleted before audit_head and audit_entry are restored.",
                Long.toString(place)));
        return wrong.isEmpty() ? head : Optional.empty();
    }

    /** A tenant for which the database is used later than for others has none yet; of two nodes at once one meets the primary key, and comes back. */
    private Optional<AuditHeadEntity> ofLaterTenant() {
        boolean others = entities.current()
                .createQuery("from AuditHeadEntity", AuditHeadEntity.class)
                .getResultStream()
                .anyMatch(this::signed);
        return others ? Optional.of(begin(key.pair())) : Optional.empty();
    }

    private AuditHeadEntity begin(KeyPair pair) {
        AuditHeadEntity head = new AuditHeadEntity();
        head.tenantId = settings.tenantId();
        head.firstHash = AuditLine.NOTHING;
        head.lastHash = AuditLine.NOTHING;
        sign(head, pair);
        entities.current().persist(head);
        return head;
    }

    /** Signs the ends as they are now. */
    void sign(AuditHeadEntity head) {
        sign(head, key.pair());
    }

    private void sign(AuditHeadEntity head, KeyPair pair) {
        head.signedAt = ColumnText.micros(clock.instant());
        head.signature = InstallationKey.sign(pair, head.signed());
    }

    /**
     * What shows that the ends in the database are not those that were signed last, whatever stands between them. The head is locked.
     *
     * @return the first place that does not fit; empty when all is as it was signed
     */
    Optional<Long> wrong(AuditHeadEntity head) {
        if (!signed(head)) {
            return Optional.of(Math.max(1, head.lastSequence));
        }
        boolean older = head.forwarded > head.lastSequence;
        return older ? Optional.of(head.lastSequence + 1) : entries.outside(head.firstSequence, head.lastSequence);
    }

    private boolean signed(AuditHeadEntity head) {
        return key.signed(head.signed(), head.signature);
    }
}
