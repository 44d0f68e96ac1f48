package io.dataphin.migration.record;

import io.dataphin.migration.database.EntityManagers;
import io.dataphin.migration.database.MigrationDatabase;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Texts of any size, stored once by their SHA-256, compressed. */
@ApplicationScoped
public class ContentStore {

    /** Characters: a few megabytes, enough for the records that are under way. */
    private static final long MOST_RECENT = 4_000_000;

    private static final String INSERT =
            "insert into stored_content (hash, tenant_id, body, created_at) values (?, ?, ?, ?)";
    private static final String INSERT_UNLESS_THERE = """
            insert into stored_content (hash, tenant_id, body, created_at)
            select cast(? as varchar), cast(? as bigint), cast(? as varbinary), cast(? as timestamp(6) with time zone)
            where not exists (select 1 from stored_content where hash = ? and tenant_id = ?)""";

    private final EntityManagers entities;
    private final MigrationSettings settings;
    private final RecentTexts recent = new RecentTexts(MOST_RECENT);

    /** For the container's proxy only. */
    protected ContentStore() {
        this(null, null);
    }

    @Inject
    public ContentStore(EntityManagers entities, MigrationSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** A text is not there, or cannot be read. */
    static final class LostContentException extends IllegalStateException {

        private static final long serialVersionUID = 1;

        private LostContentException(String hash, Throwable cause) {
            super("stored content " + hash + " is lost or damaged", cause);
        }
    }

    /**
     * Writes texts, unless they are there. Two records may keep the same text at the same moment. PostgreSQL would give up the whole
     * transaction for the second one, so it must not fail there; H2 has no such clause, and fails for this statement alone. Plain JDBC, since
     * a native query makes Hibernate write all else first.
     */
    static void insert(Connection connection, long tenantId, Collection<StoredText> texts, Instant now)
            throws SQLException {
        if (texts.isEmpty()) {
            return;
        }
        boolean postgreSql = MigrationDatabase.isPostgreSql(connection);
        try (PreparedStatement insert =
                connection.prepareStatement(postgreSql ? INSERT + " on conflict do nothing" : INSERT_UNLESS_THERE)) {
            for (StoredText text : texts) {
                insert.setObject(4, now.atOffset(ZoneOffset.UTC));
                insert(insert, tenantId, text, postgreSql);
            }
        }
    }

    private static void insert(PreparedStatement insert, long tenantId, StoredText text, boolean postgreSql)
            throws SQLException {
        insert.setString(1, text.hash());
        insert.setLong(2, tenantId);
        insert.setBytes(3, compressed(text.text().getBytes(StandardCharsets.UTF_8)));
        if (!postgreSql) {
            insert.setString(5, text.hash());
            insert.setLong(6, tenantId);
        }
        try {
            insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            // it is there now
        }
    }

    /**
     * The text behind a hash.
     *
     * @throws IllegalStateException when it is not there
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String read(String hash) {
        String known = recent.get(hash);
        return known == null ? load(hash) : known;
    }

    private String load(String hash) {
        ContentEntity entity =
                entities.current().find(ContentEntity.class, new ContentEntity.Key(hash, settings.tenantId()));
        if (entity == null) {
            throw new LostContentException(hash, null);
        }
        String text = expanded(hash, entity.body);
        recent.put(hash, text);
        return text;
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    private static String expanded(String hash, byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LostContentException(hash, e);
        }
    }
}
