package io.dataphin.migration.signing;

import io.dataphin.migration.api.evidence.EvidenceKey;
import io.dataphin.migration.database.ColumnText;
import io.dataphin.migration.database.EntityManagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

/** Keeps the key pair. Nothing else reads its table. */
@ApplicationScoped
public class InstallationKeyStore {

    private static final String PURPOSE = "EVIDENCE";

    /** A statement of its own: when a batch fails, PostgreSQL's driver writes the values into the log. */
    private static final String INSERT = """
            insert into installation_key (purpose, public_key, private_key, created_at, chain_begun)
            values (:purpose, :public, :private, :now, true)""";

    private final EntityManagers entities;
    private final Clock clock;
    private final NewKeyListener listener;

    /** For the container's proxy only. */
    protected InstallationKeyStore() {
        this(null, null, null);
    }

    @Inject
    public InstallationKeyStore(EntityManagers entities, Clock clock, NewKeyListener listener) {
        this.entities = entities;
        this.clock = clock;
        this.listener = listener;
    }

    /** The pair; empty before there is one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<KeyPair> find() {
        return Optional.ofNullable(entities.current().find(InstallationKeyEntity.class, PURPOSE))
                .map(InstallationKeyStore::pair);
    }

    /**
     * Keeps a pair, with what begins with it.
     *
     * @throws jakarta.persistence.PersistenceException when there is one already
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(KeyPair pair) {
        entities.current()
                .createNativeQuery(INSERT)
                .setParameter("purpose", PURPOSE)
                .setParameter(
                        "public",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))
                .setParameter(
                        "private",
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()))
                .setParameter("now", ColumnText.micros(clock.instant()).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        listener.made(pair);
    }

    /** Notes that the chain of the audit begins, in the transaction that makes its head; false when it has begun before. */
    boolean beginChain() {
        return entities.current()
                        .createQuery("update InstallationKeyEntity set chainBegun = true"
                                + " where purpose = :purpose and chainBegun = false")
                        .setParameter("purpose", PURPOSE)
                        .executeUpdate()
                == 1;
    }

    private static KeyPair pair(InstallationKeyEntity entity) {
        try {
            KeyFactory keys = KeyFactory.getInstance(EvidenceKey.ALGORITHM);
            Base64.Decoder decoder = Base64.getDecoder();
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(decoder.decode(entity.publicKey))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(entity.privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of this installation is damaged", e);
        }
    }
}
