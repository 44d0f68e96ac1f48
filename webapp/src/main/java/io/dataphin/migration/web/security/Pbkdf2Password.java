package io.dataphin.migration.web.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password hash as Jakarta Security's {@code Pbkdf2PasswordHash} writes it: {@code PBKDF2WithHmacSHA256:<iterations>:<base64 salt>:<base64
 * hash>}. Needs nothing but the JDK, because {@link UsersFileLine} also runs outside of a server.
 */
final class Pbkdf2Password {

    /** Iterations of new hashes; what has fewer is accepted with a warning. */
    static final int RECOMMENDED_ITERATIONS = 210_000;

    private static final String DEFAULT_ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final Set<String> ALGORITHMS =
            Set.of(DEFAULT_ALGORITHM, "PBKDF2WithHmacSHA224", "PBKDF2WithHmacSHA384", "PBKDF2WithHmacSHA512");
    private static final int SALT_BYTES = 32;
    private static final int HASH_BYTES = 32;
    private static final int LEAST_HASH_BYTES = 16;

    private final String algorithm;
    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private Pbkdf2Password(String algorithm, int iterations, byte[] salt, byte[] hash) {
        this.algorithm = algorithm;
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /** @throws IllegalArgumentException when the text is not such a hash; the message does not repeat it */
    static Pbkdf2Password parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4 || !ALGORITHMS.contains(parts[0])) {
            throw new IllegalArgumentException("not a PBKDF2 hash");
        }
        int iterations = iterations(parts[1]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        if (salt.length == 0 || hash.length < LEAST_HASH_BYTES) {
            throw new IllegalArgumentException("salt or hash is too short");
        }
        return new Pbkdf2Password(parts[0], iterations, salt, hash);
    }

    /** A new hash of the password with a random salt. */
    static Pbkdf2Password of(char[] password) {
        byte[] salt = random(SALT_BYTES);
        byte[] hash = derive(DEFAULT_ALGORITHM, RECOMMENDED_ITERATIONS, salt, HASH_BYTES, password);
        return new Pbkdf2Password(DEFAULT_ALGORITHM, RECOMMENDED_ITERATIONS, salt, hash);
    }

    /** A hash that no password is known for; checking it costs what a recommended one costs. */
    static Pbkdf2Password decoy() {
        return new Pbkdf2Password(DEFAULT_ALGORITHM, RECOMMENDED_ITERATIONS, random(SALT_BYTES), random(HASH_BYTES));
    }

    /** A hash that no password is known for; checking it costs what this one costs. */
    Pbkdf2Password decoyOfSameCost() {
        return new Pbkdf2Password(algorithm, iterations, random(salt.length), random(hash.length));
    }

    /** Whether it is the password; takes the same time for every wrong one. An empty password never is. */
    boolean matches(char[] password) {
        byte[] derived = derive(algorithm, iterations, salt, hash.length, password);
        return MessageDigest.isEqual(derived, hash) && password.length > 0;
    }

    /** Work factor, above zero. */
    int iterations() {
        return iterations;
    }

    /** The hash as it stands in the users file. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return algorithm + ':' + iterations + ':' + base64.encodeToString(salt) + ':' + base64.encodeToString(hash);
    }

    private static int iterations(String text) {
        int iterations = Integer.parseInt(text);
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be above zero");
        }
        return iterations;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] derive(String algorithm, int iterations, byte[] salt, int length, char[] password) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK does not know " + algorithm, e);
        } finally {
            spec.clearPassword();
        }
    }
}
