package io.dataphin.migration.runtime.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keys that encrypt stored secrets. {@code toString} shows none of them.
 *
 * @param key encrypts and decrypts; empty when none is configured
 * @param former only decrypt
 */
public record SecretSettings(Optional<byte[]> key, List<byte[]> former) {

    /** Bytes of a key. */
    public static final int KEY_SIZE = 32;

    private static final String KEY = "migration.secrets.key";
    private static final String FORMER = "migration.secrets.former-keys";
    private static final String EXAMPLE = "<44 characters, made by: openssl rand -base64 32>";

    public SecretSettings {
        former = List.copyOf(former);
    }

    static SecretSettings read(ConfigurationReader reader) {
        Optional<byte[]> key = reader.text(KEY).flatMap(text -> decoded(reader, KEY, text));
        List<byte[]> former = new ArrayList<>();
        reader.text(FORMER).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> decoded(reader, FORMER, text).ifPresent(former::add));
        return new SecretSettings(key, former);
    }

    private static Optional<byte[]> decoded(ConfigurationReader reader, String name, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == KEY_SIZE) {
                return Optional.of(bytes);
            }
        } catch (IllegalArgumentException e) {
            // told below, without the value
        }
        reader.problem(name, "is no key of 256 bits in Base64", EXAMPLE);
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "SecretSettings[key=" + (key.isPresent() ? "***" : "none") + ", former=" + former.size() + "]";
    }
}
