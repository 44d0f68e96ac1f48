package io.dataphin.migration.web.oidc;

import io.dataphin.migration.api.identity.SignOut;
import java.util.Optional;

/**
 * Whom the provider vouches for.
 *
 * @param subject who that is at the provider
 * @param sessionId the session there; empty when the provider tells none
 * @param person who that is here
 */
record Identity(String subject, Optional<String> sessionId, ClaimedPerson person) {

    /** Whether it is the one who is signed out. */
    boolean concernedBy(SignOut signOut) {
        return signOut.sessionId().isPresent()
                ? signOut.sessionId().equals(sessionId)
                : signOut.subject().filter(subject::equals).isPresent();
    }
}
