package io.dataphin.migration.web.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passed password checks, so that not every call of a script costs a key derivation. Kept under a hash that is keyed with a random key of this
 * process: neither passwords nor anything that could be tried elsewhere stays in memory.
 */
final class RememberedChecks {

    /** How long a passed check counts; using it does not prolong it. */
    static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final String MAC = "HmacSHA256";
    private static final int MOST_CHECKS = 1_000;

    private final SecretKeySpec key = randomKey();
    private final Map<ByteBuffer, Instant> ends = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Instant> eldest) {
            return size() > MOST_CHECKS;
        }
    };

    /**
     * The stored hash is part of the fingerprint: a changed password forgets the check. The address is, since whoever is remembered is never slowed
     * down: elsewhere nobody may guess along.
     */
    ByteBuffer fingerprint(UsersFileEntry entry, char[] password, String address) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            for (String part :
                    new String[] {entry.user().name(), entry.password().text(), new String(password), address}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return ByteBuffer.wrap(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, MAC);
    }

    synchronized boolean contains(ByteBuffer fingerprint, Instant now) {
        Instant end = ends.get(fingerprint);
        return end != null && now.isBefore(end);
    }

    synchronized void add(ByteBuffer fingerprint, Instant now) {
        ends.values().removeIf(end -> !now.isBefore(end));
        ends.put(fingerprint, now.plus(LIFETIME));
    }
}
