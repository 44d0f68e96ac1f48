package io.dataphin.migration.record;

import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.feed.ChangeFeed;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.flow.ToMove;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** The records that one transaction changes, with all that is stored beside their rows. */
public final class RecordTransaction {

    private final EntityManager entities;
    private final long tenantId;
    private final Instant now;
    private final Map<Long, RecordChange> changes = new LinkedHashMap<>();
    private final Map<String, StoredText> texts = new LinkedHashMap<>();

    public RecordTransaction(EntityManager entities, long tenantId, Instant now) {
        this.entities = entities;
        this.tenantId = tenantId;
        this.now = ColumnText.micros(now);
    }

    public Instant now() {
        return now;
    }

    /** The change of a record; the same one each time. */
    public RecordChange change(RecordEntity record) {
        return changes.computeIfAbsent(record.id, id -> new RecordChange(this, record));
    }

    /** The change of a record that may not have been read yet. */
    public RecordChange change(long recordId) {
        RecordChange known = changes.get(recordId);
        return known == null ? change(entities.find(RecordEntity.class, recordId)) : known;
    }

    /** Texts that rows name by their hashes. */
    void keep(Collection<StoredText> more) {
        more.forEach(text -> texts.put(text.hash(), text));
    }

    /** Files or functions that a record needs are to be moved. */
    void request(RecordEntity record, List<? extends ToMove> items) {
        new Transfers(entities).request(record, items, now);
    }

    /** A new row. */
    public void add(Object entity) {
        entities.persist(entity);
    }

    /** Whether a record had this finding when the transaction began. */
    boolean knows(FindingEntity finding) {
        return entities.createQuery(
                        "from FindingEntity f where f.recordId = :record and f.code = :code", FindingEntity.class)
                .setParameter("record", finding.recordId)
                .setParameter("code", finding.code)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .anyMatch(known -> known.toFinding().equals(finding.toFinding()));
    }

    /** A row that there is. */
    <T> T find(Class<T> type, Object id) {
        return entities.find(type, id);
    }

    /** A row that there may be. */
    void replace(Object entity) {
        entities.merge(entity);
    }

    /**
     * Writes everything: the rows first, since whoever is late is refused there.
     *
     * @throws jakarta.persistence.OptimisticLockException when a row is not as it was read any more
     * @throws jakarta.persistence.PersistenceException when the database refuses a row
     */
    public void write(StatusChanges listeners) {
        entities.flush();
        List<RecordEntity> seen = changes.values().stream()
                .filter(RecordChange::visible)
                .map(RecordChange::record)
                .toList();
        if (!seen.isEmpty() || !texts.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> writeBeside(connection, seen));
        }
        // the commit need not look for changes once more
        entities.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
        changes.values().stream()
                .filter(RecordChange::otherStatus)
                .map(RecordChange::record)
                .forEach(record -> listeners.changed(RecordMapper.toRecord(record)));
    }

    private void writeBeside(Connection connection, List<RecordEntity> seen) throws SQLException {
        ContentStore.insert(connection, tenantId, texts.values(), now);
        ChangeFeed.write(connection, seen.stream().map(RecordEntity::entry).toList(), now);
    }
}
