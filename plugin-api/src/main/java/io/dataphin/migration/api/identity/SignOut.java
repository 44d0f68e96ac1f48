package io.dataphin.migration.api.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Whom the provider of OpenID Connect has signed out.
 *
 * @param sessionId one session at the provider; empty = all sessions of the subject
 * @param subject who it is at the provider; empty when the session says enough
 * @param issuedAt when the provider said so, by its clock; whoever has signed in after that is not meant
 */
public record SignOut(Optional<String> sessionId, Optional<String> subject, Instant issuedAt) {}
