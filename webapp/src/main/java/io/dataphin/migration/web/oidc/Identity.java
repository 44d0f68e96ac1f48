package io.dataphin.migration.web.oidc;

import java.util.Optional;

/**
 * Whom the provider vouches for.
 *
 * @param subject who that is at the provider
 * @param sessionId the session there; empty when the provider tells none
 * @param person who that is here
 */
record Identity(String subject, Optional<String> sessionId, ClaimedPerson person) {}
