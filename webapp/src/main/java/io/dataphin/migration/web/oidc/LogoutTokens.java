package io.dataphin.migration.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import io.dataphin.migration.api.identity.SignOut;
import io.dataphin.migration.api.identity.SignOuts;
import io.dataphin.migration.web.security.FailureRate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the provider's word that somebody is signed out (OpenID Connect Back-Channel Logout 1.0). */
@ApplicationScoped
public class LogoutTokens {

    private static final System.Logger LOG = System.getLogger(LogoutTokens.class.getName());

    private static final String ALL = "";

    private final OidcSettings settings;
    private final Providers providers;
    private final ProviderSessions sessions;
    private final SignOuts signOuts;
    private final Clock clock;

    /** Anybody may send nonsense; the log has to stay readable. */
    private final FailureRate warnings = new FailureRate(10, Duration.ofMinutes(1));

    /** Tokens that have done their work, by their number, with their expiry. */
    private final Map<String, Instant> done = new ConcurrentHashMap<>();

    @Inject
    public LogoutTokens(
            OidcSettings settings, Providers providers, ProviderSessions sessions, SignOuts signOuts, Clock clock) {
        this.settings = settings;
        this.providers = providers;
        this.sessions = sessions;
        this.signOuts = signOuts;
        this.clock = clock;
    }

    protected LogoutTokens() {
        this(null, null, null, null, null);
    }

    /**
     * Ends the sessions that a logout token names, on all nodes.
     *
     * @return whether the token was to be believed
     * @throws ProviderException when the provider's keys cannot be had
     */
    public boolean accept(String token) throws ProviderException {
        Provider provider = providers.get();
        LogoutTokenValidator validator = new LogoutTokenValidator(
                provider.issuer(), new ClientID(settings.clientId()), false, provider.keys(), null);
        validator.setMaxClockSkew(JwtAccessTokens.CLOCK_SKEW);
        try {
            LogoutTokenClaimsSet claims = validator.validate(JWTParser.parse(token));
            endOnce(claims);
            return true;
        } catch (KeySourceException e) {
            throw new ProviderException("its keys cannot be read", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            boolean readable = warnings.begin(ALL, clock.instant()).isZero();
            System.Logger.Level level = readable ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG;
            LOG.log(level, "A logout token was refused: {0}", e.getMessage());
            return false;
        }
    }

    /** A token that comes again has nothing more to say; one whose work has failed may come again. */
    private void endOnce(LogoutTokenClaimsSet claims) throws ParseException {
        Instant now = clock.instant();
        done.values()
                .removeIf(
                        expiry -> expiry.plusSeconds(JwtAccessTokens.CLOCK_SKEW).isBefore(now));
        String id = claims.getJWTID().getValue();
        if (!done.containsKey(id)) {
            end(new SignOut(
                    Optional.ofNullable(claims.getStringClaim("sid")),
                    Optional.ofNullable(claims.getStringClaim("sub")),
                    claims.getIssueTime().toInstant()));
            done.put(id, expiry(claims).orElse(now.plus(SignOuts.TOLD)));
        }
    }

    private static Optional<Instant> expiry(LogoutTokenClaimsSet claims) {
        return Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
    }

    private void end(SignOut signOut) {
        // here first: it needs no database
        sessions.end(signOut);
        signOuts.tell(signOut);
    }
}
