package io.dataphin.migration.web.rest;

import io.dataphin.migration.web.oidc.AccessTokens;
import io.dataphin.migration.web.oidc.ClaimedPerson;
import io.dataphin.migration.web.oidc.ProviderException;
import io.dataphin.migration.web.oidc.VerifiedToken;
import io.dataphin.migration.web.security.AccessAudit;
import io.dataphin.migration.web.security.SignedInPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Checks the access token of a call (RFC 6750, in the header alone: addresses end up in logs). */
@ApplicationScoped
public class BearerAuthentication {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Clock clock;
    private final HttpServletRequest request;
    private final AccessAudit audit;

    @Inject
    public BearerAuthentication(AccessTokens tokens, Clock clock, HttpServletRequest request, AccessAudit audit) {
        this.tokens = tokens;
        this.clock = clock;
        this.request = request;
        this.audit = audit;
    }

    protected BearerAuthentication() {
        this(null, null, null, null);
    }

    /**
     * Who calls.
     *
     * @param header value of {@code Authorization}; may be empty
     */
    SignedInPerson check(String header) {
        VerifiedToken token = token(header).orElseThrow(ProblemException::noAccessToken);
        if (token.person() instanceof ClaimedPerson.Known known) {
            Instant end = token.expiresAt();
            return new SignedInPerson(
                    known.user().caller(), () -> clock.instant().isBefore(end));
        }
        throw token.person() instanceof ClaimedPerson.WithoutRole
                ? ProblemException.noRole()
                : ProblemException.noUserId();
    }

    private Optional<VerifiedToken> token(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        Optional<VerifiedToken> token =
                verified(header.substring(SCHEME.length()).strip());
        if (token.isEmpty()) {
            audit.signInRefused(request, "INVALID_TOKEN");
        }
        return token;
    }

    private Optional<VerifiedToken> verified(String token) {
        try {
            return tokens.check(token);
        } catch (ProviderException e) {
            throw ProblemException.providerAway();
        }
    }
}
