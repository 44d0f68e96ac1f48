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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Optional;

/** Takes the provider's word that somebody is signed out (OpenID Connect Back-Channel Logout 1.0). */
@ApplicationScoped
public class LogoutTokens {

    private static final System.Logger LOG = System.getLogger(LogoutTokens.class.getName());

    private final OidcSettings settings;
    private final Providers providers;
    private final ProviderSessions sessions;
    private final SignOuts signOuts;

    @Inject
    public LogoutTokens(OidcSettings settings, Providers providers, ProviderSessions sessions, SignOuts signOuts) {
        this.settings = settings;
        this.providers = providers;
        this.sessions = sessions;
        this.signOuts = signOuts;
    }

    protected LogoutTokens() {
        this(null, null, null, null);
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
            end(new SignOut(
                    Optional.ofNullable(claims.getStringClaim("sid")),
                    Optional.ofNullable(claims.getStringClaim("sub")),
                    claims.getIssueTime().toInstant()));
            return true;
        } catch (KeySourceException e) {
            throw new ProviderException("its keys cannot be read", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.log(System.Logger.Level.WARNING, "A logout token was refused: {0}", e.getMessage());
            return false;
        }
    }

    private void end(SignOut signOut) {
        // here first: it needs no database
        sessions.end(signOut);
        signOuts.tell(signOut);
    }
}
