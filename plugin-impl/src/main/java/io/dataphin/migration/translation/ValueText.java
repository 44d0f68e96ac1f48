package io.dataphin.migration.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How a value is shown in a verdict. Comparisons never use this text. */
final class ValueText {

    /** Longer values are told by length and hash: a verdict is stored a field and a record, and a script may have a megabyte. */
    private static final int LONGEST = 2000;

    private ValueText() {}

    /** The text as it is when it is short, else its length and SHA-256; null for null and for the empty text. */
    static String of(String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return value.length() <= LONGEST ? value : value.length() + " characters, SHA-256 " + sha256(value);
    }

    /** A JSON string without its quotes, every other JSON text as it is; null for the JSON null. */
    static String ofJson(String json) {
        if (json == null || json.equals("null")) {
            return null;
        }
        boolean plainString =
                json.length() >= 2 && json.startsWith("\"") && json.endsWith("\"") && !json.contains("\\");
        return plainString ? json.substring(1, json.length() - 1) : json;
    }

    private static String sha256(String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JRE has SHA-256", e);
        }
    }
}
