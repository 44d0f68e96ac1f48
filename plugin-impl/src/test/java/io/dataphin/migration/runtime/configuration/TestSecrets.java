package io.dataphin.migration.runtime.configuration;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Keys and credentials as a configuration that changes while a test runs. */
public final class TestSecrets {

    private final Map<String, String> values = new HashMap<>();

    /** A key whose bytes are all the same. */
    public static String key(int filling) {
        byte[] bytes = new byte[SecretSettings.KEY_SIZE];
        java.util.Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Sets a key of the configuration; null removes it. */
    public void set(String key, String value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    public SecretSettings settings() {
        return SecretSettings.read(new ConfigurationReader(new MapConfig(values)));
    }

    public CredentialSettings credentials() {
        return new CredentialSettings(new ConfigurationReader(new MapConfig(values)));
    }
}
