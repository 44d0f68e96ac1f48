package io.dataphin.migration.api.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
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

    /** Signs a text; the signature in Base64. */
    public static String sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(content);
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    /**
     * Whether a signature is that of the key, spelt as {@link #sign} spells it.
     *
     * @throws GeneralSecurityException when it is no signature at all
     */
    public static boolean signed(PublicKey key, byte[] content, String signature) throws GeneralSecurityException {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return signature.equals(Base64.getEncoder().encodeToString(bytes)) && check.verify(bytes);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no Base64", e);
        }
    }
}
