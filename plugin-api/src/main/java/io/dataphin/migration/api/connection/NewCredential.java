package io.dataphin.migration.api.connection;

import java.time.Instant;

/**
 * A credential to store. {@code toString} shows no secret.
 *
 * @param accessKeySecret null keeps the stored secret and token, when the access key id and the host of the endpoint stay the same
 * @param securityToken what a temporary key needs beside it; null for a permanent one
 * @param expiresAt until when a temporary one is good; null when that is not known
 * @param endpoint address of the object store; null for a platform
 * @param region region that requests to the object store are signed for; null for that of the compute source
 */
public record NewCredential(
        CredentialPurpose purpose,
        String accessKeyId,
        String accessKeySecret,
        String securityToken,
        Instant expiresAt,
        String endpoint,
        String region) {

    @Override
    public String toString() {
        return "NewCredential[" + purpose + ", " + accessKeyId + "]";
    }
}
