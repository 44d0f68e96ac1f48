package io.dataphin.migration.web.oidc;

import java.util.Optional;

/** Checks access tokens of calls. */
public interface AccessTokens {

    /**
     * Checks signature, issuer, audience and end of a token.
     *
     * @return empty when it is not to be believed, whatever the reason
     * @throws ProviderException when the provider's keys cannot be had
     */
    Optional<VerifiedToken> check(String token) throws ProviderException;
}
