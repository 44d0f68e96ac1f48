package io.dataphin.migration.web.oidc;

import java.time.Instant;

/**
 * An access token that the provider has issued for us.
 *
 * @param person whom it speaks of
 * @param expiresAt when it ends
 */
public record VerifiedToken(ClaimedPerson person, Instant expiresAt) {}
