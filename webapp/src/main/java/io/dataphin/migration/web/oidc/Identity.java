package io.dataphin.migration.web.oidc;

import io.dataphin.migration.api.identity.SignOut;
import java.time.Instant;
import java.util.Optional;

/**
 * Whom the provider vouches for.
 *
 * @param subject who that is at the provider
 * @param sessionId the session there; empty when the provider tells none
 * @param since when the provider vouched for the sign-in, by its clock
 * @param person who that is here
 */
record Identity(String subject, Optional<String> sessionId, Instant since, ClaimedPerson person) {

    /** What the provider says now of the same sign-in; it need not tell the session again. */
    Identity renewed(Optional<String> nowSession, ClaimedPerson now) {
        return new Identity(subject, nowSession.or(() -> sessionId), since, now);
    }

    /** Whether it is the one who is signed out. Without the session on either side the subject says it, for sign-ins of before. */
    boolean concernedBy(SignOut signOut) {
        return signOut.sessionId().isPresent() && sessionId.isPresent()
                ? signOut.sessionId().equals(sessionId)
                : signOut.subject().filter(subject::equals).isPresent()
                        && !signOut.issuedAt().isBefore(since);
    }
}
