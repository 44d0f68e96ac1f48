package io.dataphin.migration.persistence;

import io.dataphin.migration.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Idempotency keys of users, kept for a day. Refused requests leave none. */
@ApplicationScoped
public class IdempotencyKeys {

    /** How long a key is remembered. */
    private static final Duration KEPT = Duration.ofHours(24);
    /** A key without a batch after this time belongs to a process that died. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    /**
     * What is known of a key.
     *
     * @param batchId the batch that the first request made; null while that runs
     */
    public record Known(String requestHash, Long batchId) {}

    /** What is known of the key; old and abandoned keys are forgotten first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Known> find(String userId, String key) {
        Instant now = clock.instant();
        entities.createQuery("""
                        delete from IdempotencyEntity k
                        where k.createdAt < :old or (k.batchId is null and k.createdAt < :abandoned)""")
                .setParameter("old", now.minus(KEPT))
                .setParameter("abandoned", now.minus(ABANDONED))
                .executeUpdate();
        return entities.createQuery(
                        "from IdempotencyEntity k where k.tenantId = :tenant and k.userId = :user and k.key = :key",
                        IdempotencyEntity.class)
                .setParameter("tenant", settings.dataphin().tenantId())
                .setParameter("user", userId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(entity -> new Known(entity.requestHash, entity.batchId));
    }

    /**
     * Takes a key for a request that begins.
     *
     * @throws KeyTakenException when another request took it at the same moment
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(String userId, String key, String requestHash) {
        IdempotencyEntity entity = new IdempotencyEntity();
        entity.tenantId = settings.dataphin().tenantId();
        entity.userId = userId;
        entity.key = key;
        entity.requestHash = requestHash;
        entity.createdAt = clock.instant();
        entities.persist(entity);
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
    }

    /** Forgets a key whose request was refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String userId, String key) {
        entities.createQuery("""
                        delete from IdempotencyEntity k
                        where k.tenantId = :tenant and k.userId = :user and k.key = :key and k.batchId is null""")
                .setParameter("tenant", settings.dataphin().tenantId())
                .setParameter("user", userId)
                .setParameter("key", key)
                .executeUpdate();
    }
}
