package io.dataphin.migration.runtime.configuration;

import java.net.URI;
import java.util.Optional;

/** Settings whose keys contain a name from outside: credentials behind a CredentialRef and endpoint overrides by region. */
public final class CredentialSettings {

    private final ConfigurationReader reader;

    CredentialSettings(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** The credential behind a reference; empty when either half is missing. */
    public Optional<Credential> credential(String ref) {
        Optional<String> id = reader.text("migration.credentials." + ref + ".access-key-id");
        Optional<String> secret = reader.secret("migration.credentials." + ref + ".access-key-secret");
        return id.isPresent() && secret.isPresent()
                ? Optional.of(new Credential(
                        id.get(), secret.get(), reader.secret("migration.credentials." + ref + ".security-token")))
                : Optional.empty();
    }

    /** Base URL that replaces the endpoint of a region. */
    public Optional<URI> endpointOverride(String region) {
        return reader.text("migration.ververica.endpoint-override." + region).map(URI::create);
    }

    /**
     * An access key. {@code toString} shows no secret.
     *
     * @param securityToken what a temporary key needs beside it
     */
    public record Credential(String accessKeyId, String accessKeySecret, Optional<String> securityToken) {

        @Override
        public String toString() {
            return "Credential[" + accessKeyId + "]";
        }
    }
}
