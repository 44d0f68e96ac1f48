package io.dataphin.migration.web.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Redeems codes and refresh tokens. */
@ApplicationScoped
public class TokenRequests {

    private static final int SERVER_ERROR = 500;

    private final OidcSettings settings;
    private final ProviderHttp http;

    @Inject
    public TokenRequests(OidcSettings settings, ProviderHttp http) {
        this.settings = settings;
        this.http = http;
    }

    protected TokenRequests() {
        this(null, null);
    }

    /**
     * Redeems a code or a refresh token.
     *
     * @throws GrantRefusedException when it does not count, or not any more
     * @throws ProviderException when the provider does not answer, or does not know us
     */
    OIDCTokens redeem(Provider provider, AuthorizationGrant grant) throws ProviderException, GrantRefusedException {
        try {
            TokenRequest request = new TokenRequest.Builder(
                            provider.metadata().getTokenEndpointURI(), client(provider), grant)
                    .build();
            HTTPResponse answer = request.toHTTPRequest().send(http);
            if (answer.getStatusCode() >= SERVER_ERROR) {
                throw new ProviderException("it gives no tokens: status " + answer.getStatusCode(), null);
            }
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw refused(response.toErrorResponse().getErrorObject());
            }
            return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        } catch (IOException | ParseException e) {
            throw new ProviderException("it gives no tokens", e);
        }
    }

    private static GrantRefusedException refused(ErrorObject error) throws ProviderException {
        if (OAuth2Error.INVALID_GRANT.equals(error)) {
            return new GrantRefusedException("the grant does not count", null);
        }
        String code = error == null ? "no reason given" : error.getCode();
        throw new ProviderException("it refuses a request for tokens: " + code, null);
    }

    private ClientAuthentication client(Provider provider) {
        ClientID id = new ClientID(settings.clientId());
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> methods = provider.metadata().getTokenEndpointAuthMethods();
        // without a list Basic is what a provider takes
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }
}
