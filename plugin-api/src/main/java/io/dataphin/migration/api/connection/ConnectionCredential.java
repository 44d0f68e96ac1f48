package io.dataphin.migration.api.connection;

import io.dataphin.migration.api.identity.UserRef;
import java.time.Instant;

/**
 * What is known of a credential, without its secrets.
 *
 * @param origin where the one comes from that counts
 * @param accessKeyId public part of the key that counts; null for none
 * @param temporary whether a security token belongs to it
 * @param expiresAt until when a temporary one is good; null when nobody said so
 * @param problem why it cannot be used; null when nothing is known against it
 * @param endpoint address of the object store; null for a platform, whose compute source names it
 * @param region region that requests to the object store are signed for; null for that of the compute source
 * @param stored whether one is stored, which the configured one may hide
 * @param changedAt when the stored one was changed last; null for none
 * @param changedBy who did it; null for none
 */
public record ConnectionCredential(
        CredentialOrigin origin,
        String accessKeyId,
        boolean temporary,
        Instant expiresAt,
        CredentialProblem problem,
        String endpoint,
        String region,
        boolean stored,
        Instant changedAt,
        UserRef changedBy) {}
