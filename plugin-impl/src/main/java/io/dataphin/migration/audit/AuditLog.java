package io.dataphin.migration.audit;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps who did what. */
@ApplicationScoped
public class AuditLog {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    /**
     * Adds an entry.
     *
     * @param action what was asked for, e.g. {@code START_BATCH}
     * @param objectId the project, batch or record
     * @param result {@code OK} or the code of the refusal
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(UserRef user, String action, Object objectId, String result) {
        AuditEntity entry = new AuditEntity();
        entry.tenantId = settings.tenantId();
        entry.at = clock.instant();
        entry.user = PersonColumns.of(user);
        entry.action = action;
        entry.objectId = String.valueOf(objectId);
        entry.result = result;
        entities.persist(entry);
    }
}
