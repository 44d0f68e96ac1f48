package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditTrail;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps who did what. Each entry has a transaction of its own, so that a refusal is kept although what was refused is rolled back. */
@ApplicationScoped
public class AuditLog implements AuditTrail {

    private static final int ADDRESS = 60;
    private static final int SUBJECT = 1000;
    private static final int RESULT = 100;

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final Clock clock;

    /** For the container's proxy only. */
    protected AuditLog() {
        this(null, null, null);
    }

    @Inject
    public AuditLog(EntityManagers entities, MigrationSettings settings, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(Caller caller, AuditAction action, Object subject, String result) {
        keep(caller.user().id(), caller.user().name(), caller.address(), action, subject, result);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void addUnknown(String from, AuditAction action, Object subject, String result) {
        keep("", "", from, action, subject, result);
    }

    private void keep(String userId, String userName, String from, AuditAction action, Object subject, String result) {
        AuditEntity entry = new AuditEntity();
        entry.tenantId = settings.tenantId();
        entry.at = ColumnText.micros(clock.instant());
        entry.userId = ColumnText.fit(userId, ColumnText.ID);
        entry.userName = ColumnText.fit(userName, ColumnText.NAME);
        entry.from = ColumnText.fit(from, ADDRESS);
        entry.action = action.name();
        entry.subject = ColumnText.fit(String.valueOf(subject), SUBJECT);
        entry.result = ColumnText.fit(result, RESULT);
        entities.current().persist(entry);
    }
}
