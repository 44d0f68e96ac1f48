package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.connection.StoredCredential.Secrets;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import io.dataphin.migration.runtime.configuration.CredentialSettings;
import io.dataphin.migration.runtime.configuration.CredentialSettings.Credential;
import io.dataphin.migration.runtime.configuration.CredentialSettings.ObjectStore;
import io.dataphin.migration.runtime.configuration.Credentials;
import io.dataphin.migration.runtime.configuration.UnusableCredentialException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The credentials that count: the configured one, else the stored one. What is stored is remembered for some seconds, encrypted, as it is asked for with
 * every call to a platform; a change on another node counts after these.
 */
@ApplicationScoped
public class EffectiveCredentials implements Credentials {

    static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final CredentialSettings configured;
    private final CredentialStore store;
    private final CredentialCipher cipher;
    private final Clock clock;
    private final ExpiringCache<Key, Optional<StoredCredential>> known;

    private record Key(String ref, CredentialPurpose purpose) {}

    /** For the container's proxy only. */
    protected EffectiveCredentials() {
        this(null, null, null, Clock.systemUTC());
    }

    @Inject
    public EffectiveCredentials(
            CredentialSettings configured, CredentialStore store, CredentialCipher cipher, Clock clock) {
        this.configured = configured;
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
        this.known = new ExpiringCache<>(REMEMBERED, clock);
    }

    @Override
    public Optional<Credential> credential(String ref) {
        return configured
                .credential(ref)
                .or(() -> stored(ref, CredentialPurpose.PLATFORM).map(this::opened));
    }

    @Override
    public Optional<ObjectStore> objectStore(String ref) {
        return configured
                .objectStore(ref)
                .or(() -> stored(ref, CredentialPurpose.OBJECT_STORE)
                        .map(found ->
                                new ObjectStore(found.endpoint(), Optional.ofNullable(found.region()), opened(found))));
    }

    /** Lets changes on this node count at once. */
    void forget(String ref) {
        known.forgetAll(key -> key.ref().equals(ref));
    }

    private Optional<StoredCredential> stored(String ref, CredentialPurpose purpose) {
        return known.get(new Key(ref, purpose), key -> store.find(key.ref(), key.purpose()));
    }

    private Credential opened(StoredCredential stored) {
        if (stored.expired(clock.instant())) {
            throw UnusableCredentialException.expired(stored.ref(), stored.expiresAt());
        }
        try {
            Secrets plain = cipher.decrypt(stored);
            return new Credential(
                    stored.accessKeyId(), plain.accessKeySecret(), Optional.ofNullable(plain.securityToken()));
        } catch (GeneralSecurityException e) {
            throw UnusableCredentialException.unreadable(stored.ref(), e);
        }
    }
}
