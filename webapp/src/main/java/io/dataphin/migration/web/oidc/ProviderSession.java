package io.dataphin.migration.web.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.dataphin.migration.web.security.ConfiguredUser;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who has signed in at the provider. Whoever renews it holds its lock, since a refresh token may count once only; whoever must not wait
 * for the provider asks {@link #confirmed} and {@link #identity} without it.
 */
final class ProviderSession {

    private ConfiguredUser user;
    private volatile Identity identity;
    private RefreshToken refreshToken;
    private JWT idToken;
    private volatile Instant lookAgain;
    private volatile boolean providerAway;

    ProviderSession(ConfiguredUser user, Identity identity, OIDCTokens tokens, Instant lookAgain) {
        renew(user, identity, tokens, lookAgain);
    }

    /** Takes what the provider says now. */
    void renew(ConfiguredUser now, Identity nowIdentity, OIDCTokens tokens, Instant then) {
        user = now;
        identity = nowIdentity;
        refreshToken = tokens.getRefreshToken() == null ? refreshToken : tokens.getRefreshToken();
        idToken = tokens.getIDToken() == null ? idToken : tokens.getIDToken();
        providerAway = false;
        lookAgain = then;
    }

    /** Nobody goes on until the provider answers again. */
    void pause(Instant then) {
        providerAway = true;
        lookAgain = then;
    }

    boolean due(Instant now) {
        return !now.isBefore(lookAgain);
    }

    /** Whether the provider has vouched for the person lately. */
    boolean confirmed(Instant now) {
        return !providerAway && !due(now);
    }

    /** The person; empty while the provider cannot be asked. */
    Optional<ConfiguredUser> user() {
        return providerAway ? Optional.empty() : Optional.of(user);
    }

    Identity identity() {
        return identity;
    }

    Optional<RefreshToken> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    JWT idToken() {
        return idToken;
    }
}
