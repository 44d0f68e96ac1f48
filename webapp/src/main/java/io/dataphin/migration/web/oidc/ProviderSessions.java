package io.dataphin.migration.web.oidc;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.dataphin.migration.api.identity.SignOut;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.ConfiguredUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The people who have signed in at the provider, on this node. The provider is asked about each of them at least every five minutes. */
@ApplicationScoped
public class ProviderSessions {

    private static final System.Logger LOG = System.getLogger(ProviderSessions.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** As long as web.xml lets a session live that nobody uses. */
    private static final Duration IDLE = Duration.ofHours(8);

    private final Providers providers;
    private final TokenRequests tokens;
    private final Identities identities;
    private final Clock clock;
    private final Map<String, ProviderSession> sessions = new ConcurrentHashMap<>();

    @Inject
    public ProviderSessions(Providers providers, TokenRequests tokens, Identities identities, Clock clock) {
        this.providers = providers;
        this.tokens = tokens;
        this.identities = identities;
        this.clock = clock;
    }

    protected ProviderSessions() {
        this(null, null, null, null);
    }

    /** Remembers somebody who has just signed in; the account holds a random key and no token. */
    Account begin(ConfiguredUser user, Identity identity, OIDCTokens issued) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.due(now.minus(IDLE)));
        String key = new State().getValue();
        sessions.put(key, new ProviderSession(user, identity, issued, now));
        return new Account(user.name(), key);
    }

    /** Whether nobody has signed in. */
    boolean isEmpty() {
        return sessions.isEmpty();
    }

    /**
     * The person as the provider described him five minutes ago or later; empty when he is no longer signed in there, or the provider does not
     * answer.
     */
    public Optional<ConfiguredUser> current(Account account) {
        ProviderSession session = sessions.get(account.fingerprint());
        if (session == null) {
            return Optional.empty();
        }
        if (session.due(clock.instant()) && session.beginRenewal(clock.instant())) {
            try {
                renewWhenDue(account, session);
            } finally {
                session.endRenewal();
            }
        }
        return sessions.containsKey(account.fingerprint()) ? session.user(clock.instant()) : Optional.empty();
    }

    /** Whether the provider has vouched for the person within five minutes; asks nobody, and never waits. */
    public boolean confirmed(Account account) {
        ProviderSession session = sessions.get(account.fingerprint());
        return session != null && session.confirmed(clock.instant());
    }

    /** Forgets somebody. */
    public void end(Account account) {
        sessions.remove(account.fingerprint());
    }

    /** Forgets whoever the provider has signed out. */
    void end(SignOut signOut) {
        sessions.values().removeIf(session -> session.identity().concernedBy(signOut));
    }

    /**
     * Where the browser has to go to sign out at the provider too.
     *
     * @param back where the provider leads back to
     * @return empty when the provider has no such address, or the person is not known
     */
    public Optional<URI> signOutAddress(Account account, URI back) {
        ProviderSession session = sessions.get(account.fingerprint());
        if (session == null) {
            return Optional.empty();
        }
        try {
            URI endSession = providers.get().metadata().getEndSessionEndpointURI();
            return Optional.ofNullable(endSession)
                    .map(address -> new LogoutRequest(address, session.idToken(), back, null).toURI());
        } catch (ProviderException away) {
            return Optional.empty();
        }
    }

    /** Another request may have renewed it while this one waited. */
    private void renewWhenDue(Account account, ProviderSession session) {
        Instant now = clock.instant();
        if (session.due(now)) {
            renew(account, session, now);
        }
    }

    private void renew(Account account, ProviderSession session, Instant now) {
        try {
            Provider provider = providers.get();
            RefreshToken refresh = session.refreshToken()
                    .orElseThrow(() -> new GrantRefusedException("there is no refresh token", null));
            OIDCTokens issued = tokens.redeem(provider, new RefreshTokenGrant(refresh));
            session.keepRefreshToken(issued);
            Identity identity = identities.again(provider, issued, session.identity());
            if (!(identity.person() instanceof ClaimedPerson.Known known)) {
                throw new GrantRefusedException("the role or the user id is gone", null);
            }
            session.renew(known.user(), identity, issued, now);
        } catch (GrantRefusedException e) {
            LOG.log(System.Logger.Level.INFO, "A session has ended: {0}", e.getMessage());
            end(account);
        } catch (ProviderException e) {
            LOG.log(System.Logger.Level.WARNING, "The provider cannot be asked about a session: {0}", e.getMessage());
            session.pause(clock.instant().plus(PAUSE));
        }
    }
}
