package io.dataphin.migration.runtime.configuration;

import java.net.URI;
import java.util.Optional;

/** Settings whose keys contain a name from outside: credentials behind a CredentialRef and endpoint overrides by region. */
public final class CredentialSettings implements Credentials {

    private final ConfigurationReader reader;

    CredentialSettings(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** Empty also when either half is missing. */
    @Override
    public Optional<Credential> credential(String ref) {
        return keyOf("migration.credentials." + ref + ".");
    }

    /** Empty also when the endpoint or the key is missing. */
    @Override
    public Optional<ObjectStore> objectStore(String ref) {
        String prefix = "migration.credentials." + ref + ".object-store.";
        Optional<String> endpoint = reader.text(prefix + "endpoint");
        return keyOf(prefix)
                .filter(key -> endpoint.isPresent())
                .map(key -> new ObjectStore(endpoint.get(), reader.text(prefix + "region"), key));
    }

    private Optional<Credential> keyOf(String prefix) {
        Optional<String> id = reader.text(prefix + "access-key-id");
        Optional<String> secret = reader.secret(prefix + "access-key-secret");
        return id.isPresent() && secret.isPresent()
                ? Optional.of(new Credential(id.get(), secret.get(), reader.secret(prefix + "security-token")))
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

    /**
     * Access to an object store. {@code toString} shows no secret.
     *
     * @param region region that requests are signed for; empty: that of the compute source
     */
    public record ObjectStore(String endpoint, Optional<String> region, Credential credential) {}
}
