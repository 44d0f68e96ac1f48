package io.dataphin.migration.connection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.dataphin.migration.runtime.configuration.SecretSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Encrypts texts with AES-256-GCM. What comes out begins with the number of the key, by which Tink finds it again among the former ones. The number
 * is taken from the key itself, so that all nodes agree and nobody has to keep it.
 */
final class SecretCipher {

    private static final int PREFIX = 5;

    private final Aead aead;
    private final int number;

    private SecretCipher(Aead aead, int number) {
        this.aead = aead;
        this.number = number;
    }

    /**
     * A cipher with some keys.
     *
     * @param keys the first one encrypts, all decrypt; at least one
     */
    static SecretCipher of(List<byte[]> keys) {
        try {
            Map<Integer, AesGcmKey> byNumber = new LinkedHashMap<>();
            for (byte[] key : keys) {
                int number = number(key);
                byNumber.putIfAbsent(number, key(key, number));
            }
            int first = number(keys.get(0));
            KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
            byNumber.forEach((number, key) -> {
                KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key).withFixedId(number);
                keyset.addEntry(number == first ? entry.makePrimary() : entry);
            });
            return new SecretCipher(keyset.build().getPrimitive(AeadConfig2026.get(), Aead.class), first);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checked key is refused", e);
        }
    }

    private static AesGcmKey key(byte[] bytes, int number) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(SecretSettings.KEY_SIZE)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(number)
                .build();
    }

    private static int number(byte[] key) throws GeneralSecurityException {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key)).getInt();
    }

    /** @param place what the text belongs to; it decrypts nowhere else */
    String encrypt(String text, String place) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(bytes(text), bytes(place)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be encrypted", e);
        }
    }

    /** @throws GeneralSecurityException when none of the keys fits, or the text was changed or belongs elsewhere */
    String decrypt(String encrypted, String place) throws GeneralSecurityException {
        return new String(aead.decrypt(raw(encrypted), bytes(place)), StandardCharsets.UTF_8);
    }

    /** Whether the key that encrypts now has encrypted a text. */
    boolean current(String encrypted) {
        try {
            ByteBuffer raw = ByteBuffer.wrap(raw(encrypted));
            return raw.remaining() >= PREFIX && raw.getInt(1) == number;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whoever writes to the database may have put there what was never encrypted. */
    private static byte[] raw(String encrypted) throws GeneralSecurityException {
        try {
            return Base64.getDecoder().decode(encrypted);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("what is stored is no Base64", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
