package io.dataphin.migration.audit;

import io.dataphin.migration.api.evidence.AuditLine;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.signing.InstallationKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;

/** The signed ends of the chain, within the transaction of whoever changes it. */
@ApplicationScoped
public class AuditHeads {

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final InstallationKey key;
    private final Clock clock;

    /** For the container's proxy only. */
    protected AuditHeads() {
        this(null, null, null, null);
    }

    @Inject
    public AuditHeads(EntityManagers entities, MigrationSettings settings, InstallationKey key, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    /** The head as it is; empty before the first entry is sealed. */
    Optional<AuditHeadEntity> find() {
        return Optional.ofNullable(entities.current().find(AuditHeadEntity.class, settings.tenantId()));
    }

    /** The head, which nobody else changes until the transaction ends; a new one before there is any. */
    AuditHeadEntity lock() {
        AuditHeadEntity head =
                entities.current().find(AuditHeadEntity.class, settings.tenantId(), LockModeType.PESSIMISTIC_WRITE);
        return head == null ? begin() : head;
    }

    /** Of two nodes at once one meets the primary key, and comes back. */
    private AuditHeadEntity begin() {
        AuditHeadEntity head = new AuditHeadEntity();
        head.tenantId = settings.tenantId();
        head.firstHash = AuditLine.NOTHING;
        head.lastHash = AuditLine.NOTHING;
        sign(head);
        entities.current().persist(head);
        return head;
    }

    /** Signs the ends as they are now. */
    void sign(AuditHeadEntity head) {
        head.signedAt = ColumnText.micros(clock.instant());
        head.signature = key.sign(head.signed());
    }

    /** Whether the ends are as they were signed. */
    boolean genuine(AuditHeadEntity head) {
        return key.signed(head.signed(), head.signature);
    }
}
