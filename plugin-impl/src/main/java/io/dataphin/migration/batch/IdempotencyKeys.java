package io.dataphin.migration.batch;

import io.dataphin.migration.database.EngineNodes;
import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.database.KeyTakenException;
import io.dataphin.migration.database.UniqueKeys;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Idempotency keys of users, kept for a day. Refused requests leave none, and what a process held that is gone is free: whoever comes first takes
 * it, and the unique key refuses the others.
 */
@ApplicationScoped
public class IdempotencyKeys {

    /** How long a key is remembered. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final String FORGET_OLD = "delete from IdempotencyEntity k where k.createdAt < :old";
    private static final String FREE_ABANDONED = """
            delete from idempotency_key where batch_id is null and coalesce(node, '') <> :own and not exists (
                select 1 from engine_node n where n.name = idempotency_key.node
                    and n.heartbeat_at > current_timestamp - interval '%d' second)""".formatted(EngineNodes.SILENT_SECONDS);

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final EngineNodes nodes;
    private final Clock clock;

    /** For the container's proxy only. */
    protected IdempotencyKeys() {
        this(null, null, null, null);
    }

    @Inject
    IdempotencyKeys(EntityManagers entities, MigrationSettings settings, EngineNodes nodes, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.nodes = nodes;
        this.clock = clock;
    }

    /**
     * What is known of a key.
     *
     * @param batchId the batch that the first request made; null while that runs
     */
    public record Known(String requestHash, Long batchId) {}

    /** What is known of the key; old keys, and those of processes that are gone, are forgotten first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Known> find(String userId, String key) {
        EntityManager manager = entities.current();
        Instant old = clock.instant().minus(KEPT);
        manager.createQuery(FORGET_OLD).setParameter("old", old).executeUpdate();
        manager.createNativeQuery(FREE_ABANDONED)
                .setParameter("own", nodes.name())
                .executeUpdate();
        return manager.createQuery(
                        "from IdempotencyEntity k where k.tenantId = :tenant and k.userId = :user and k.key = :key",
                        IdempotencyEntity.class)
                .setParameter("tenant", settings.tenantId())
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
        entity.tenantId = settings.tenantId();
        entity.userId = userId;
        entity.key = key;
        entity.requestHash = requestHash;
        entity.node = nodes.name();
        entity.createdAt = clock.instant();
        entities.current().persist(entity);
        try {
            entities.current().flush();
        } catch (PersistenceException e) {
            throw UniqueKeys.explain(e);
        }
    }

    /** Forgets a key of this process whose request was refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String userId, String key) {
        entities.current()
                .createQuery("""
                        delete from IdempotencyEntity k where k.tenantId = :tenant and k.userId = :user and k.key = :key
                            and k.node = :node and k.batchId is null""")
                .setParameter("tenant", settings.tenantId())
                .setParameter("user", userId)
                .setParameter("key", key)
                .setParameter("node", nodes.name())
                .executeUpdate();
    }
}
