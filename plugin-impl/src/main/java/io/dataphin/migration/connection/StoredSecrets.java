package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.EncryptionState;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.connection.StoredCredential.Secrets;
import io.dataphin.migration.database.KeyTakenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Stores secrets encrypted, and encrypts them anew when the key changes. */
@ApplicationScoped
public class StoredSecrets {

    private final CredentialStore store;
    private final CredentialCipher cipher;
    private final EffectiveCredentials effective;
    private final Clock clock;

    /** For the container's proxy only. */
    protected StoredSecrets() {
        this(null, null, null, null);
    }

    @Inject
    public StoredSecrets(CredentialStore store, CredentialCipher cipher, EffectiveCredentials effective, Clock clock) {
        this.store = store;
        this.cipher = cipher;
        this.effective = effective;
        this.clock = clock;
    }

    /**
     * Stores credentials.
     *
     * @throws io.dataphin.migration.api.error.InvalidRequestException {@code INVALID_BODY} when a value cannot be used
     * @throws ConflictException {@code SECRETS_KEY_MISSING}, or {@code CREDENTIAL_CHANGED} when somebody else stores one at the same moment
     */
    void save(String ref, List<NewCredential> wanted, UserRef by) {
        CredentialChecks.checkRef(ref);
        wanted.forEach(one -> CredentialChecks.check(one, clock.instant()));
        try {
            store.save(ref, wanted, by, (one, stored) -> encrypted(ref, one, stored));
        } catch (KeyTakenException e) {
            throw new ConflictException("CREDENTIAL_CHANGED", "ref", ref);
        }
        effective.forget(ref);
    }

    private Secrets encrypted(String ref, NewCredential wanted, Optional<StoredCredential> stored) {
        return wanted.accessKeySecret() == null
                ? kept(wanted, stored)
                : cipher.encrypt(ref, wanted.purpose(), new Secrets(wanted.accessKeySecret(), wanted.securityToken()));
    }

    /** The secret belongs to the id, and to the host that it was entered for: with other ones, or a new token, a new secret is needed. */
    private static Secrets kept(NewCredential wanted, Optional<StoredCredential> stored) {
        return stored.filter(one -> one.accessKeyId().equals(wanted.accessKeyId()) && wanted.securityToken() == null)
                .filter(one -> CredentialChecks.sameHost(one.endpoint(), wanted.endpoint()))
                .map(StoredCredential::secrets)
                .orElseThrow(() -> CredentialChecks.wrong("accessKeySecret", "MISSING"));
    }

    /** @return whether anything was stored */
    boolean delete(String ref) {
        boolean deleted = store.delete(ref) > 0;
        effective.forget(ref);
        return deleted;
    }

    /** How the stored secrets are encrypted. */
    EncryptionState state() {
        List<StoredCredential> all = store.all();
        long unreadable =
                all.stream().filter(one -> cipher.readable(one).isEmpty()).count();
        long current = all.stream()
                .filter(one -> cipher.readable(one).isPresent() && cipher.current(one))
                .count();
        return new EncryptionState(cipher.ready(), all.size(), all.size() - unreadable - current, unreadable);
    }

    /** @throws ConflictException {@code SECRETS_KEY_MISSING} */
    EncryptionState encryptAnew() {
        if (!cipher.ready()) {
            throw new ConflictException("SECRETS_KEY_MISSING");
        }
        store.changeSecrets(stored -> cipher.current(stored)
                ? Optional.empty()
                : cipher.readable(stored).map(plain -> cipher.encrypt(stored.ref(), stored.purpose(), plain)));
        return state();
    }
}
