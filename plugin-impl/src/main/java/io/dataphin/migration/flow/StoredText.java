package io.dataphin.migration.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text of any size that is stored once, by its hash.
 *
 * @param hash SHA-256 of its UTF-8 bytes, in lower-case hexadecimal digits
 */
public record StoredText(String hash, String text) {

    /** The text with its hash. */
    public static StoredText of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new StoredText(HexFormat.of().formatHex(digest), text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
