package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionCredential;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.connection.CredentialProblem;
import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.runtime.configuration.CredentialSettings;
import io.dataphin.migration.runtime.configuration.CredentialSettings.Credential;
import io.dataphin.migration.runtime.configuration.CredentialSettings.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what compute sources ask for, what is configured and what is stored. */
@ApplicationScoped
public class ConnectionDirectory {

    private static final ConnectionCredential NONE =
            new ConnectionCredential(CredentialOrigin.NONE, null, false, null, null, null, null, false, null, null);

    private final KnownSources sources;
    private final CredentialSettings configured;
    private final CredentialStore store;
    private final CredentialCipher cipher;
    private final Clock clock;

    /** For the container's proxy only. */
    protected ConnectionDirectory() {
        this(null, null, null, null, null);
    }

    @Inject
    public ConnectionDirectory(
            KnownSources sources,
            CredentialSettings configured,
            CredentialStore store,
            CredentialCipher cipher,
            Clock clock) {
        this.sources = sources;
        this.configured = configured;
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** All connections, by name. */
    List<Connection> all() {
        Map<String, List<SourceLocation>> used = sources.all().stream()
                .filter(location -> !location.credentialRef().isBlank())
                .collect(Collectors.groupingBy(SourceLocation::credentialRef, TreeMap::new, Collectors.toList()));
        Map<String, List<StoredCredential>> stored =
                store.all().stream().collect(Collectors.groupingBy(StoredCredential::ref));
        return Stream.concat(used.keySet().stream(), stored.keySet().stream())
                .distinct()
                .sorted()
                .map(ref -> connection(ref, used.getOrDefault(ref, List.of()), stored.getOrDefault(ref, List.of())))
                .toList();
    }

    /** One connection; empty when nothing speaks of it. A compute source may be newer than what is remembered. */
    Optional<Connection> find(String ref) {
        Optional<Connection> known = named(ref);
        if (known.isPresent()) {
            return known;
        }
        sources.forget();
        return named(ref);
    }

    private Optional<Connection> named(String ref) {
        return all().stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    private Connection connection(String ref, List<SourceLocation> locations, List<StoredCredential> stored) {
        return new Connection(
                ref,
                locations,
                platform(configured.credential(ref), of(stored, CredentialPurpose.PLATFORM)),
                objectStore(configured.objectStore(ref), of(stored, CredentialPurpose.OBJECT_STORE)));
    }

    private static Optional<StoredCredential> of(List<StoredCredential> stored, CredentialPurpose purpose) {
        return stored.stream().filter(one -> one.purpose() == purpose).findFirst();
    }

    private ConnectionCredential platform(Optional<Credential> fixed, Optional<StoredCredential> stored) {
        return fixed.map(key -> configured(key, null, null, stored)).orElseGet(() -> stored(stored));
    }

    private ConnectionCredential objectStore(Optional<ObjectStore> fixed, Optional<StoredCredential> stored) {
        return fixed.map(to ->
                        configured(to.credential(), to.endpoint(), to.region().orElse(null), stored))
                .orElseGet(() -> stored(stored));
    }

    private static ConnectionCredential configured(
            Credential key, String endpoint, String region, Optional<StoredCredential> stored) {
        return new ConnectionCredential(
                CredentialOrigin.CONFIGURED,
                key.accessKeyId(),
                key.securityToken().isPresent(),
                null,
                null,
                endpoint,
                region,
                stored.isPresent(),
                stored.map(StoredCredential::changedAt).orElse(null),
                stored.map(StoredCredential::changedBy).orElse(null));
    }

    private ConnectionCredential stored(Optional<StoredCredential> stored) {
        return stored.map(one -> new ConnectionCredential(
                        CredentialOrigin.STORED,
                        one.accessKeyId(),
                        one.temporary(),
                        one.expiresAt(),
                        problem(one),
                        one.endpoint(),
                        one.region(),
                        true,
                        one.changedAt(),
                        one.changedBy()))
                .orElse(NONE);
    }

    private CredentialProblem problem(StoredCredential stored) {
        if (stored.expired(clock.instant())) {
            return CredentialProblem.EXPIRED;
        }
        return cipher.readable(stored).isPresent() ? null : CredentialProblem.UNREADABLE;
    }
}
