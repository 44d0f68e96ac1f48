package io.dataphin.migration.web.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.dataphin.migration.web.security.ConfiguredUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Somebody who has signed in at the provider. One request at a time renews it, since a refresh token may count once only; the others go on with
 * what is known for as long as that counts.
 */
final class ProviderSession {

    /** For so long what the provider has said counts, at most. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** So long a request waits for another one that renews. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReentrantLock renewal = new ReentrantLock();
    private volatile ConfiguredUser user;
    private volatile Identity identity;
    private volatile RefreshToken refreshToken;
    private volatile JWT idToken;
    private volatile Instant due;
    private volatile Instant end;

    ProviderSession(ConfiguredUser user, Identity identity, OIDCTokens tokens, Instant now) {
        renew(user, identity, tokens, now);
    }

    /** Takes what the provider says now. It counts until the access token ends, and is due before that, so that few have to wait. */
    void renew(ConfiguredUser nowUser, Identity nowIdentity, OIDCTokens tokens, Instant now) {
        user = nowUser;
        identity = nowIdentity;
        keepRefreshToken(tokens);
        idToken = tokens.getIDToken() == null ? idToken : tokens.getIDToken();
        Duration life = life(tokens);
        due = now.plus(life.multipliedBy(9).dividedBy(10));
        end = now.plus(life);
    }

    /** The provider may have ended the former one by issuing this one. */
    void keepRefreshToken(OIDCTokens tokens) {
        refreshToken = tokens.getRefreshToken() == null ? refreshToken : tokens.getRefreshToken();
    }

    private static Duration life(OIDCTokens tokens) {
        long seconds = tokens.getAccessToken().getLifetime();
        // 0: the provider does not tell
        return seconds <= 0 ? LONGEST : Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }

    /** Nobody asks the provider before then. */
    void pause(Instant then) {
        due = then;
    }

    boolean due(Instant now) {
        return !now.isBefore(due);
    }

    /**
     * Whether this request may renew it, and has to call {@link #endRenewal}. While another one does it waits only when what is known does not count
     * any more, and not for long.
     */
    boolean beginRenewal(Instant now) {
        try {
            return confirmed(now) ? renewal.tryLock() : renewal.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void endRenewal() {
        renewal.unlock();
    }

    /** Whether the provider has vouched for the person lately. */
    boolean confirmed(Instant now) {
        return now.isBefore(end);
    }

    /** The person; empty when the provider has to be asked first. */
    Optional<ConfiguredUser> user(Instant now) {
        return confirmed(now) ? Optional.of(user) : Optional.empty();
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
