package io.dataphin.migration.runtime.drain;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.audit.PersonColumns;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps whether administrators let new work in. */
@ApplicationScoped
public class DrainStore {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    /** Who stopped new work, and when. */
    public record Drained(Instant since, UserRef by) {}

    /** The switch as it stands; empty while new work is let in. */
    @Transactional
    public Optional<Drained> drained() {
        return Optional.ofNullable(entities.find(DrainEntity.class, tenant()))
                .filter(entity -> entity.draining)
                .map(entity -> new Drained(entity.since, entity.user.toRef()));
    }

    /** Turns the switch; who stopped new work first stays when it is stopped again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void turn(boolean draining, UserRef by) {
        DrainEntity known = entities.find(DrainEntity.class, tenant());
        if (known != null && known.draining == draining) {
            return;
        }
        DrainEntity entity = known == null ? new DrainEntity() : known;
        entity.tenantId = tenant();
        entity.draining = draining;
        entity.since = clock.instant();
        entity.user = PersonColumns.of(by);
        entities.persist(entity);
    }

    private long tenant() {
        return settings.tenantId();
    }
}
