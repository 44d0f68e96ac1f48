package io.dataphin.migration.persistence;

import io.dataphin.migration.configuration.MigrationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
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

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    @Inject
    private OpenRecords open;

    @Inject
    private Clock clock;

    private final RecentTexts recent = new RecentTexts(MOST_RECENT);

    /**
     * A text on its way to the database.
     *
     * @param hash its name there
     * @param body its bytes, compressed
     */
    record Text(String hash, String text, byte[] body, Instant at) {}

    /** Makes a text ready to be written by {@link #insert}. */
    Text keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(sha256().digest(bytes));
        recent.put(hash, text);
        return new Text(hash, text, compressed(bytes), clock.instant());
    }

    /**
     * Writes texts, unless they are there. Two records may keep the same text at the same moment. PostgreSQL would give up the whole
     * transaction for the second one, so it must not fail there; H2 has no such clause, and fails for this statement alone. Plain JDBC, since
     * a native query makes Hibernate write all else first.
     */
    static void insert(Connection connection, long tenantId, Collection<Text> texts) throws SQLException {
        if (texts.isEmpty()) {
            return;
        }
        boolean postgreSql = MigrationDatabase.isPostgreSql(connection);
        try (PreparedStatement insert =
                connection.prepareStatement(postgreSql ? INSERT + " on conflict do nothing" : INSERT_UNLESS_THERE)) {
            for (Text text : texts) {
                insert(insert, tenantId, text, postgreSql);
            }
        }
    }

    private static void insert(PreparedStatement insert, long tenantId, Text text, boolean postgreSql)
            throws SQLException {
        insert.setString(1, text.hash());
        insert.setLong(2, tenantId);
        insert.setBytes(3, text.body());
        insert.setObject(4, text.at().atOffset(ZoneOffset.UTC));
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
        String own = known == null ? open.unwrittenText(hash) : known;
        return own == null ? load(hash) : own;
    }

    private String load(String hash) {
        ContentEntity entity = entities.find(
                ContentEntity.class,
                new ContentEntity.Key(hash, settings.dataphin().tenantId()));
        if (entity == null) {
            throw new IllegalStateException("no stored content " + hash);
        }
        String text = new String(expanded(entity.body), StandardCharsets.UTF_8);
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

    private static byte[] expanded(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("stored content is damaged", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
