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
import java.time.Clock;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Texts of any size, stored once by their SHA-256, compressed. */
@ApplicationScoped
public class ContentStore {

    @PersistenceContext(unitName = "migration")
    private EntityManager entities;

    @Inject
    private MigrationSettings settings;

    @Inject
    private Clock clock;

    /** Keeps a text and answers its hash. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(sha256().digest(bytes));
        // An upsert in plain SQL: two records may keep the same text at the same moment.
        entities.createNativeQuery("""
                        insert into stored_content (hash, tenant_id, body, created_at)
                        select :hash, :tenant, :body, :at
                        where not exists (select 1 from stored_content where hash = :hash and tenant_id = :tenant)""")
                .setParameter("hash", hash)
                .setParameter("tenant", settings.dataphin().tenantId())
                .setParameter("body", compressed(bytes))
                .setParameter("at", clock.instant())
                .executeUpdate();
        return hash;
    }

    /**
     * The text behind a hash.
     *
     * @throws IllegalStateException when it is not there
     */
    @Transactional
    public String read(String hash) {
        ContentEntity entity = entities.find(
                ContentEntity.class,
                new ContentEntity.Key(hash, settings.dataphin().tenantId()));
        if (entity == null) {
            throw new IllegalStateException("no stored content " + hash);
        }
        return new String(expanded(entity.body), StandardCharsets.UTF_8);
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
