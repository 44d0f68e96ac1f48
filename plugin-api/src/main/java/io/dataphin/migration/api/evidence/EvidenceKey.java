package io.dataphin.migration.api.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 public keys as text. */
public final class EvidenceKey {

    /** Algorithm of keys and signatures. */
    public static final String ALGORITHM = "Ed25519";

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private EvidenceKey() {}

    /** The key as PEM text. */
    public static String pem(PublicKey key) {
        return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n" + END
                + "\n";
    }

    /**
     * Reads {@link #pem}.
     *
     * @throws GeneralSecurityException when it is no such key
     */
    public static PublicKey read(String pem) throws GeneralSecurityException {
        String body = pem.replace(BEGIN, "").replace(END, "");
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(body.getBytes(StandardCharsets.US_ASCII));
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no Base64", e);
        }
    }

    /** Names a key: SHA-256 of its X.509 form, in hexadecimal digits. */
    public static String id(PublicKey key) {
        return EvidenceChain.sha256(key.getEncoded());
    }
}
