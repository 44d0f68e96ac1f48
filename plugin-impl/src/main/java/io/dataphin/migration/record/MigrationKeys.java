package io.dataphin.migration.record;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes migration keys: 120 random bits, so that no two records anywhere share one. */
final class MigrationKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private MigrationKeys() {}

    static String next() {
        byte[] bits = new byte[15];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
