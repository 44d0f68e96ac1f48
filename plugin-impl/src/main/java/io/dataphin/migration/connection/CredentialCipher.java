package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.connection.StoredCredential.Secrets;
import io.dataphin.migration.runtime.configuration.MigrationSettings;
import io.dataphin.migration.runtime.configuration.SecretSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Encrypts the secrets of credentials with the configured keys, which are asked for each time: a source of the configuration may change while it runs. */
@ApplicationScoped
public class CredentialCipher {

    private final Provider<SecretSettings> keys;
    private final MigrationSettings settings;

    /** For the container's proxy only. */
    protected CredentialCipher() {
        this(null, null);
    }

    @Inject
    public CredentialCipher(Provider<SecretSettings> keys, MigrationSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** Whether secrets can be encrypted. */
    boolean ready() {
        return keys.get().key().isPresent();
    }

    /** @throws ConflictException {@code SECRETS_KEY_MISSING} */
    Secrets encrypt(String ref, CredentialPurpose purpose, Secrets plain) {
        byte[] key = keys.get().key().orElseThrow(() -> new ConflictException("SECRETS_KEY_MISSING"));
        SecretCipher cipher = SecretCipher.of(List.of(key));
        String token = plain.securityToken();
        return new Secrets(
                cipher.encrypt(plain.accessKeySecret(), place(ref, purpose, "secret")),
                token == null ? null : cipher.encrypt(token, place(ref, purpose, "token")));
    }

    /** @throws GeneralSecurityException when none of the configured keys decrypts them */
    Secrets decrypt(StoredCredential stored) throws GeneralSecurityException {
        SecretCipher cipher = all().orElseThrow(() -> new GeneralSecurityException("no key is configured"));
        String token = stored.secrets().securityToken();
        return new Secrets(
                cipher.decrypt(stored.secrets().accessKeySecret(), place(stored.ref(), stored.purpose(), "secret")),
                token == null ? null : cipher.decrypt(token, place(stored.ref(), stored.purpose(), "token")));
    }

    /** The secrets in the clear; empty when they cannot be decrypted. */
    Optional<Secrets> readable(StoredCredential stored) {
        try {
            return Optional.of(decrypt(stored));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Whether the configured key, and not a former one, has encrypted them. */
    boolean current(StoredCredential stored) {
        return keys.get()
                .key()
                .map(key ->
                        SecretCipher.of(List.of(key)).current(stored.secrets().accessKeySecret()))
                .orElse(false);
    }

    private Optional<SecretCipher> all() {
        SecretSettings configured = keys.get();
        List<byte[]> known = new ArrayList<>();
        configured.key().ifPresent(known::add);
        known.addAll(configured.former());
        return known.isEmpty() ? Optional.empty() : Optional.of(SecretCipher.of(known));
    }

    private String place(String ref, CredentialPurpose purpose, String field) {
        return settings.tenantId() + "/" + ref + "/" + purpose + "/" + field;
    }
}
