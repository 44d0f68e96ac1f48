package io.dataphin.migration.connection;

import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.identity.UserRef;
import java.time.Instant;

/** A stored credential as the database holds it. */
record StoredCredential(
        String ref,
        CredentialPurpose purpose,
        String accessKeyId,
        Secrets secrets,
        Instant expiresAt,
        String endpoint,
        String region,
        Instant changedAt,
        UserRef changedBy) {

    boolean temporary() {
        return secrets.securityToken() != null;
    }

    boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /**
     * Both secrets, encrypted or in the clear. {@code toString} shows neither.
     *
     * @param securityToken null for a permanent key
     */
    record Secrets(String accessKeySecret, String securityToken) {

        @Override
        public String toString() {
            return "Secrets[***]";
        }
    }
}
