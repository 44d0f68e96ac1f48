package io.dataphin.migration.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds out from tokens who has signed in: by the ID token, and by UserInfo where that lacks something. */
@ApplicationScoped
public class Identities {

    private static final String SESSION = "sid";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final OidcSettings settings;
    private final ProviderHttp http;
    private final PersonClaims persons;

    @Inject
    public Identities(OidcSettings settings, ProviderHttp http, PersonClaims persons) {
        this.settings = settings;
        this.http = http;
        this.persons = persons;
    }

    protected Identities() {
        this(null, null, null);
    }

    /** Who has just signed in. */
    Identity first(Provider provider, OIDCTokens tokens, Nonce nonce) throws ProviderException, GrantRefusedException {
        if (tokens.getIDToken() == null) {
            throw new ProviderException("it sends no ID token", null);
        }
        return identity(provider, tokens, checked(provider, tokens, nonce));
    }

    /** Who goes on; an ID token need not come again. */
    Identity again(Provider provider, OIDCTokens tokens, Identity former)
            throws ProviderException, GrantRefusedException {
        if (tokens.getIDToken() == null) {
            Map<String, Object> claims = userInfo(provider, tokens, former.subject());
            return former.renewed(Optional.empty(), persons.person(claims));
        }
        Identity now = identity(provider, tokens, checked(provider, tokens, null));
        if (!now.subject().equals(former.subject())) {
            throw new GrantRefusedException("the new ID token is somebody else's", null);
        }
        return former.renewed(now.sessionId(), now.person());
    }

    private Identity identity(Provider provider, OIDCTokens tokens, JWTClaimsSet idToken)
            throws ProviderException, GrantRefusedException {
        Map<String, Object> claims = idToken.getClaims();
        if (!persons.complete(claims)) {
            Map<String, Object> both = new HashMap<>(userInfo(provider, tokens, idToken.getSubject()));
            both.putAll(claims);
            claims = both;
        }
        Optional<String> session = Optional.ofNullable(claims.get(SESSION)).map(Object::toString);
        Instant issuedAt = idToken.getIssueTime().toInstant();
        return new Identity(idToken.getSubject(), session, issuedAt, persons.person(claims));
    }

    private JWTClaimsSet checked(Provider provider, OIDCTokens tokens, Nonce nonce)
            throws ProviderException, GrantRefusedException {
        IDTokenValidator validator =
                new IDTokenValidator(provider.issuer(), new ClientID(settings.clientId()), provider.keys(), null);
        validator.setMaxClockSkew(JwtAccessTokens.CLOCK_SKEW);
        try {
            return validator.validate(tokens.getIDToken(), nonce).toJWTClaimsSet();
        } catch (KeySourceException e) {
            throw new ProviderException("its keys cannot be read", e);
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new GrantRefusedException("the ID token is not to be believed: " + e.getMessage(), e);
        }
    }

    private Map<String, Object> userInfo(Provider provider, OIDCTokens tokens, String subject)
            throws ProviderException, GrantRefusedException {
        if (provider.metadata().getUserInfoEndpointURI() == null) {
            return Map.of();
        }
        try {
            UserInfoRequest request =
                    new UserInfoRequest(provider.metadata().getUserInfoEndpointURI(), tokens.getBearerAccessToken());
            HTTPResponse answer = request.toHTTPRequest().send(http);
            if (answer.getStatusCode() >= SERVER_ERROR || answer.getStatusCode() == TOO_MANY_REQUESTS) {
                throw new ProviderException("it gives no UserInfo: status " + answer.getStatusCode(), null);
            }
            UserInfoResponse response = UserInfoResponse.parse(answer);
            if (!response.indicatesSuccess()) {
                throw new GrantRefusedException("UserInfo is refused", null);
            }
            UserInfo info = response.toSuccessResponse().getUserInfo();
            if (info == null || !info.getSubject().getValue().equals(subject)) {
                throw new GrantRefusedException("UserInfo is somebody else's, or signed", null);
            }
            return info.toJWTClaimsSet().getClaims();
        } catch (IOException | ParseException e) {
            throw new ProviderException("its UserInfo cannot be read", e);
        }
    }
}
