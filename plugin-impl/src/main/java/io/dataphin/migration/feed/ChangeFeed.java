package io.dataphin.migration.feed;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordFeed.Change;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/**
 * The stored changes of records. Their sequences are given when a change is written and seen when its transaction ends, so a smaller one
 * may be seen after a larger one.
 */
@ApplicationScoped
public class ChangeFeed {

    /** Plain, since the key is made by the database: Hibernate would send row by row. */
    private static final String TELL = """
            insert into change_feed (tenant_id, record_id, project_id, status, stage, at) values (?, ?, ?, ?, ?, ?)""";

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    /**
     * What can be seen now, by sequence.
     *
     * @param after everything above
     * @param alsoThese further sequences, below
     */
    @Transactional
    public List<FeedRow> read(long after, Collection<Long> alsoThese, int most) {
        return entities.createQuery(
                        "from ChangeEntity c where c.id > :after or c.id in :these order by c.id", ChangeEntity.class)
                .setParameter("after", after)
                .setParameter("these", alsoThese.isEmpty() ? List.of(-1L) : alsoThese)
                .setMaxResults(most)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** What can be seen now of a part of the feed, by sequence; the ends are exclusive and inclusive. */
    @Transactional
    public List<FeedRow> between(long after, long upTo, int most) {
        return entities.createQuery(
                        "from ChangeEntity c where c.id > :after and c.id <= :upTo order by c.id", ChangeEntity.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setMaxResults(most)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private FeedRow row(ChangeEntity entity) {
        return new FeedRow(
                new Change(entity.id, entity.recordId, entity.projectId, entity.status, entity.stage),
                entity.tenantId == settings.tenantId());
    }

    /** The largest sequences, the largest first; empty when nothing ever changed. */
    @Transactional
    public List<Long> newest(int most) {
        return entities.createQuery("select c.id from ChangeEntity c order by c.id desc", Long.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How a record stands now; {@code stage} may be null. */
    public record Entry(long tenantId, long recordId, long projectId, MigrationStatus status, Stage stage) {}

    /** Writes how records stand, in the transaction of the connection. */
    public static void write(Connection connection, List<Entry> records, Instant now) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(TELL)) {
            for (Entry record : records) {
                insert.setLong(1, record.tenantId());
                insert.setLong(2, record.recordId());
                insert.setLong(3, record.projectId());
                insert.setString(4, record.status().name());
                insert.setString(
                        5, record.stage() == null ? null : record.stage().name());
                insert.setObject(6, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Deletes what is older, but never the last row: it tells how far the feed has come. */
    @Transactional
    public void forget(Instant before) {
        List<Long> newest = newest(1);
        if (newest.isEmpty()) {
            return;
        }
        // along the primary key, which follows the time: no index on the time is needed
        long firstKept = entities.createQuery(
                        "select c.id from ChangeEntity c where c.at >= :before order by c.id", Long.class)
                .setParameter("before", before)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(newest.get(0));
        entities.createQuery("delete from ChangeEntity c where c.id < :first")
                .setParameter("first", firstKept)
                .executeUpdate();
    }
}
