package io.dataphin.migration.web.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sign-in at the provider: authorization code flow with PKCE. */
@ApplicationScoped
public class ProviderSignIn {

    private static final System.Logger LOG = System.getLogger(ProviderSignIn.class.getName());

    /** The provider would have to ask the person, and may not. */
    private static final Set<String> ASKING =
            Set.of("login_required", "interaction_required", "consent_required", "account_selection_required");

    private final OidcSettings settings;
    private final Providers providers;
    private final TokenRequests tokens;
    private final Identities identities;
    private final ProviderSessions sessions;

    @Inject
    public ProviderSignIn(
            OidcSettings settings,
            Providers providers,
            TokenRequests tokens,
            Identities identities,
            ProviderSessions sessions) {
        this.settings = settings;
        this.providers = providers;
        this.tokens = tokens;
        this.identities = identities;
        this.sessions = sessions;
    }

    protected ProviderSignIn() {
        this(null, null, null, null, null);
    }

    /**
     * Where the browser has to go.
     *
     * @param callback where the provider leads back to
     * @throws ProviderException when the provider has never answered
     */
    public URI address(PendingSignIn pending, URI callback, Interaction interaction) throws ProviderException {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(settings.clientId()), callback)
                .endpointURI(providers.get().metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256);
        switch (interaction) {
            case NONE -> request.prompt(new Prompt(Prompt.Type.NONE));
            case SIGN_IN -> request.prompt(new Prompt(Prompt.Type.LOGIN));
            case ALLOWED -> {
                // the provider knows best
            }
        }
        return request.build().toURI();
    }

    /**
     * Ends a sign-in that the provider has led back from.
     *
     * @param parameters of the request, whose {@code state} is that of the sign-in
     */
    public SignInOutcome complete(PendingSignIn pending, Map<String, List<String>> parameters, URI callback) {
        try {
            AuthenticationResponse response = parsed(parameters, callback);
            if (response instanceof AuthenticationSuccessResponse success) {
                return redeemed(pending, success, callback);
            }
            return refused((AuthenticationErrorResponse) response);
        } catch (GrantRefusedException e) {
            LOG.log(System.Logger.Level.WARNING, "A sign-in was refused: {0}", e.getMessage());
            return new SignInOutcome.Refused(Refusal.DENIED);
        } catch (ProviderException e) {
            LOG.log(System.Logger.Level.WARNING, "Nobody can sign in at the provider: {0}", e.getMessage());
            return new SignInOutcome.Refused(Refusal.PROVIDER);
        }
    }

    private static AuthenticationResponse parsed(Map<String, List<String>> parameters, URI callback)
            throws GrantRefusedException {
        try {
            return AuthenticationResponseParser.parse(callback, parameters);
        } catch (ParseException | IllegalArgumentException unreadable) {
            // the latter for parameters that are empty
            throw new GrantRefusedException("the answer cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private SignInOutcome redeemed(PendingSignIn pending, AuthenticationSuccessResponse success, URI callback)
            throws ProviderException, GrantRefusedException {
        Provider provider = providers.get();
        if (success.getIssuer() != null && !success.getIssuer().equals(provider.issuer())) {
            throw new GrantRefusedException("another provider has led back", null);
        }
        if (success.getAuthorizationCode() == null) {
            throw new GrantRefusedException("the provider has led back without a code", null);
        }
        OIDCTokens redeemed = tokens.redeem(
                provider,
                new AuthorizationCodeGrant(
                        success.getAuthorizationCode(), callback, new CodeVerifier(pending.verifier())));
        Identity identity = identities.first(provider, redeemed, new Nonce(pending.nonce()));
        if (identity.person() instanceof ClaimedPerson.Known known) {
            return new SignInOutcome.SignedIn(sessions.begin(known.user(), identity, redeemed));
        }
        return new SignInOutcome.Refused(
                identity.person() instanceof ClaimedPerson.WithoutRole ? Refusal.ROLE : Refusal.USER_ID);
    }

    private static SignInOutcome refused(AuthenticationErrorResponse response) {
        // none in an answer as a token, which was not asked for
        String code = response.getErrorObject() == null
                ? null
                : response.getErrorObject().getCode();
        if (code != null && ASKING.contains(code)) {
            return new SignInOutcome.Refused(Refusal.NO_SESSION);
        }
        LOG.log(System.Logger.Level.WARNING, "The provider has refused a sign-in: {0}", code);
        return new SignInOutcome.Refused(Refusal.DENIED);
    }
}
