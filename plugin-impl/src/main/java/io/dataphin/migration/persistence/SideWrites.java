package io.dataphin.migration.persistence;

import io.dataphin.migration.api.migration.MigrationRecord;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.jdbc.Work;

/** What goes with changes of a record and is not written yet: texts, lines of its log, findings, ends of intents. Kept in order. */
final class SideWrites {

    private final Map<String, ContentStore.Text> texts = new LinkedHashMap<>();
    private final List<Consumer<EntityManager>> lines = new ArrayList<>();
    private final List<Work> rows = new ArrayList<>();
    private final List<MigrationRecord> statuses = new ArrayList<>();
    private Instant visibleSince;
    private boolean intentsClosed;

    /** A text that the record's row refers to. */
    String text(ContentStore.Text text) {
        texts.put(text.hash(), text);
        return text.hash();
    }

    /**
     * An entity to be written.
     *
     * @param line makes it anew and hands it over: a transaction that fails leaves an entity with an id, which cannot be handed over again
     */
    void line(Consumer<EntityManager> line) {
        lines.add(line);
    }

    /** A plain statement. */
    void row(Work row) {
        rows.add(row);
    }

    /** Ends all open intents. */
    void closeIntents(Work row) {
        rows.add(row);
        intentsClosed = true;
    }

    /** Something that pages show has changed. */
    void visible(Instant at) {
        visibleSince = at;
    }

    /** The record has another status, which listeners are told of. */
    void status(MigrationRecord record) {
        statuses.add(record);
    }

    /** The statuses that the record came to, in order. */
    List<MigrationRecord> statuses() {
        return statuses;
    }

    boolean intentsClosed() {
        return intentsClosed;
    }

    /** A text that is not in the database yet; null when it is none of these. */
    String textOf(String hash) {
        ContentStore.Text text = texts.get(hash);
        return text == null ? null : text.text();
    }

    /** Adds what came later. */
    void add(SideWrites later) {
        texts.putAll(later.texts);
        lines.addAll(later.lines);
        rows.addAll(later.rows);
        statuses.addAll(later.statuses);
        visibleSince = later.visibleSince == null ? visibleSince : later.visibleSince;
        intentsClosed |= later.intentsClosed;
    }

    /** Hands its entities over, in the transaction that is open; the next flush writes them. */
    void persist(EntityManager entities) {
        lines.forEach(line -> line.accept(entities));
    }

    /** Writes all else, once the record's own row is written: whoever is late is refused there. */
    void write(EntityManager entities, RecordEntity record) {
        entities.unwrap(Session.class).doWork(connection -> write(connection, record));
    }

    private void write(Connection connection, RecordEntity record) throws SQLException {
        ContentStore.insert(connection, record.tenantId, texts.values());
        for (Work row : rows) {
            row.execute(connection);
        }
        if (visibleSince != null) {
            SideRows.tellFeed(connection, record, visibleSince);
        }
    }
}
