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
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hibernate.Session;

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
    private Clock clock;

    private final RecentTexts recent = new RecentTexts(MOST_RECENT);

    /** Keeps a text and answers its hash. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(sha256().digest(bytes));
        byte[] body = compressed(bytes);
        entities.unwrap(Session.class).doWork(connection -> insert(connection, hash, body));
        recent.put(hash, text);
        return hash;
    }

    /**
     * Two records may keep the same text at the same moment. PostgreSQL would give up the whole transaction for the second one, so it must not
     * fail there; H2 has no such clause, and fails for this statement alone. Plain JDBC, since a native query makes Hibernate write all else first.
     */
    private void insert(Connection connection, String hash, byte[] body) throws SQLException {
        boolean postgreSql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (PreparedStatement insert =
                connection.prepareStatement(postgreSql ? INSERT + " on conflict do nothing" : INSERT_UNLESS_THERE)) {
            insert.setString(1, hash);
            insert.setLong(2, settings.dataphin().tenantId());
            insert.setBytes(3, body);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            if (!postgreSql) {
                insert.setString(5, hash);
                insert.setLong(6, settings.dataphin().tenantId());
            }
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
