package io.dataphin.migration.runtime.configuration;

import java.net.URI;
import java.util.Optional;

/** Settings whose keys contain a name from outside: credentials behind a CredentialRef and endpoint overrides by region. */
public final class CredentialSettings {

    private final ConfigurationSource source;

    CredentialSettings(ConfigurationSource source) {
        this.source = source;
    }

    /** Those of the running application. */
    public static CredentialSettings load() {
        return new CredentialSettings(ConfigurationSource.microProfile());
    }

    /** The credential behind a reference; empty when either half is missing. */
    public Optional<Credential> credential(String ref) {
        Optional<String> id = source.find("migration.credentials." + ref + ".access-key-id");
        Optional<String> secret = source.find("migration.credentials." + ref + ".access-key-secret");
        return id.isPresent() && secret.isPresent()
                ? Optional.of(new Credential(
                        id.get().strip(),
                        secret.get(),
                        source.find("migration.credentials." + ref + ".security-token")))
                : Optional.empty();
    }

    /** Base URL that replaces the endpoint of a region. */
    public Optional<URI> endpointOverride(String region) {
        return source.find("migration.ververica.endpoint-override." + region)
                .map(String::strip)
                .map(URI::create);
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
