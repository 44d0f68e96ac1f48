package io.dataphin.migration.audit;

import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The stored entries along the chain, within the transaction of whoever asks. */
@ApplicationScoped
public class AuditEntries {

    private final EntityManagers entities;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected AuditEntries() {
        this(null, null);
    }

    @Inject
    public AuditEntries(EntityManagers entities, MigrationSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** Entries that are not in the chain yet, the oldest first; one that lost its place was in it and is none of them. */
    List<AuditEntity> unsealed(int most) {
        return entities.current()
                .createQuery(
                        "from AuditEntity e where e.tenantId = :tenant and e.sequence is null and e.hash is null"
                                // all columns of an index, which gives the oldest without sorting all that wait
                                + " order by e.tenantId, e.sequence, e.at, e.id",
                        AuditEntity.class)
                .setParameter("tenant", settings.tenantId())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Entries of the chain at the places behind one, in its order. Both ends of the range are named, so that a database without statistics does not
     * sort all that stands behind it.
     *
     * @param places how many places; fewer entries mean that there are no more, or that some are missing
     */
    List<AuditEntity> after(long sequence, int places) {
        return entities.current()
                .createQuery(
                        "from AuditEntity e where e.tenantId = :tenant and e.sequence > :after and e.sequence <= :upTo"
                                + " order by e.sequence",
                        AuditEntity.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("after", sequence)
                .setParameter("upTo", sequence + places)
                .getResultList();
    }

    /**
     * The first entry that stands where the chain is not.
     *
     * @param begin place before the first entry of the chain
     * @param end place of the last one
     */
    Optional<Long> outside(long begin, long end) {
        return first("<=", begin).or(() -> first(">", end));
    }

    private Optional<Long> first(String comparison, long place) {
        return Optional.ofNullable(entities.current()
                .createQuery(
                        "select min(e.sequence) from AuditEntity e where e.tenantId = :tenant and e.sequence "
                                + comparison + " :place",
                        Long.class)
                .setParameter("tenant", settings.tenantId())
                .setParameter("place", place)
                .getSingleResult());
    }

    /** Deletes the entries up to a place. */
    void deleteUpTo(long sequence) {
        entities.current()
                .createQuery("delete from AuditEntity e where e.tenantId = :tenant and e.sequence <= :upTo")
                .setParameter("tenant", settings.tenantId())
                .setParameter("upTo", sequence)
                .executeUpdate();
    }
}
