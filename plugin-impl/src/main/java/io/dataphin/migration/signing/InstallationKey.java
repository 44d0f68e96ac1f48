package io.dataphin.migration.signing;

import io.dataphin.migration.api.evidence.EvidenceKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/** The key pair that this installation signs with, made when it is needed first. */
@ApplicationScoped
public class InstallationKey {

    private final InstallationKeyStore store;

    /** Kept, since who signs may hold a row of the database and must not wait for a second connection. */
    private volatile KeyPair known;

    /** For the container's proxy only. */
    protected InstallationKey() {
        this(null);
    }

    @Inject
    public InstallationKey(InstallationKeyStore store) {
        this.store = store;
    }

    /** The pair; the same on all nodes. */
    public KeyPair pair() {
        KeyPair pair = known;
        if (pair == null) {
            pair = store.find().orElseGet(this::make);
            known = pair;
        }
        return pair;
    }

    /** Signs a text; the signature in Base64. */
    public String sign(byte[] content) {
        return sign(pair(), content);
    }

    /** Signs a text with a pair that is not known to others yet; the signature in Base64. */
    public static String sign(KeyPair pair, byte[] content) {
        try {
            return EvidenceKey.sign(pair.getPrivate(), content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of this installation does not sign", e);
        }
    }

    /** Whether a signature is that of this installation. */
    public boolean signed(byte[] content, String signature) {
        try {
            return EvidenceKey.signed(pair().getPublic(), content, signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Notes that the chain of the audit begins with a key of a former version, which had none; false when it has begun before. */
    public boolean beginChain() {
        return store.beginChain();
    }

    private KeyPair make() {
        try {
            store.add(KeyPairGenerator.getInstance(EvidenceKey.ALGORITHM).generateKeyPair());
        } catch (PersistenceException e) {
            if (store.find().isEmpty()) {
                throw e;
            }
            // another request, or another node, was faster: its pair counts
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
        return store.find().orElseThrow();
    }
}
