package io.dataphin.migration.web.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows the browsers that a person has signed in with, by a signed cookie (OWASP calls it a device cookie). The key of the signature is the
 * person's line of the users file: all nodes have it, a restart does not lose it, and a new password makes all browsers unknown.
 */
public final class DeviceCookie {

    /** How long a browser stays known after a sign-in. */
    public static final Duration LIFETIME = Duration.ofDays(90);

    private static final String MAC = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final Pattern VALUE = Pattern.compile("(\\d{1,12})\\.([0-9a-f]{32})\\.([0-9a-f]{64})");

    private DeviceCookie() {}

    /** A value for a browser with which the person has signed in now. */
    public static String issue(Account account, Instant now) {
        byte[] id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        String signed = now.getEpochSecond() + "." + HexFormat.of().formatHex(id);
        return signed + '.' + HexFormat.of().formatHex(signature(account, signed));
    }

    /** Which browser of the person it is; empty when the value is none of his, or too old. */
    static Optional<String> device(Account account, String value, Instant now) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        byte[] given = HexFormat.of().parseHex(parts.group(3));
        boolean genuine = MessageDigest.isEqual(given, signature(account, parts.group(1) + '.' + parts.group(2)));
        Instant end = Instant.ofEpochSecond(Long.parseLong(parts.group(1))).plus(LIFETIME);
        return genuine && now.isBefore(end) ? Optional.of(parts.group(2)) : Optional.empty();
    }

    private static byte[] signature(Account account, String signed) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(account.fingerprint().getBytes(StandardCharsets.UTF_8), MAC));
            return mac.doFinal((account.name() + '\n' + signed).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }
}
