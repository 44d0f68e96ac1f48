package io.dataphin.migration.web.oidc;

import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Access tokens that are signed JWTs (RFC 9068, and as Keycloak writes them). */
@ApplicationScoped
public class JwtAccessTokens implements AccessTokens {

    /** Seconds by which clocks may differ. */
    static final int CLOCK_SKEW = 60;

    private static final System.Logger LOG = System.getLogger(JwtAccessTokens.class.getName());
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private static final Set<String> REQUIRED = Set.of("sub", "exp");

    /** What ID tokens and logout tokens hold: they are no key to the API. */
    private static final Set<String> OF_OTHER_TOKENS = Set.of("at_hash", "c_hash", "nonce", "events");

    /** Claim by which Keycloak tells its tokens apart. */
    private static final String KIND = "typ";

    private static final String BEARER = "Bearer";

    /** Claims of access tokens that ID tokens do not have, in the words of RFC 9068, Entra ID and Okta. */
    private static final Set<String> OF_ACCESS_TOKENS = Set.of("scope", "client_id", "scp", "cid");

    private final OidcSettings settings;
    private final Providers providers;
    private final PersonClaims persons;

    @Inject
    public JwtAccessTokens(OidcSettings settings, Providers providers, PersonClaims persons) {
        this.settings = settings;
        this.providers = providers;
        this.persons = persons;
    }

    protected JwtAccessTokens() {
        this(null, null, null);
    }

    @Override
    public Optional<VerifiedToken> check(String token) throws ProviderException {
        Provider provider = providers.get();
        try {
            JWT parsed = JWTParser.parse(token);
            JWTClaimsSet claims = processor(provider).process(parsed, null);
            return isAccessToken(parsed.getHeader(), claims)
                    ? Optional.of(new VerifiedToken(
                            persons.person(claims.getClaims()),
                            claims.getExpirationTime().toInstant()))
                    : Optional.empty();
        } catch (RateLimitReachedException manyUnknownKeys) {
            return refused(manyUnknownKeys);
        } catch (KeySourceException e) {
            throw new ProviderException("its keys cannot be read", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return refused(e);
        }
    }

    /** The reason is for the log alone: a caller learns nothing about what would be believed. */
    private static Optional<VerifiedToken> refused(Exception reason) {
        LOG.log(System.Logger.Level.DEBUG, "An access token was refused: {0}", reason.getMessage());
        return Optional.empty();
    }

    /** An ID token may have our audience too, and a renewed one no nonce: a token has to say that it is none. */
    private static boolean isAccessToken(Header header, JWTClaimsSet claims) throws ParseException {
        String kind = claims.getStringClaim(KIND);
        if (kind != null) {
            return kind.equals(BEARER);
        }
        return ACCESS_TOKEN.equals(header.getType())
                || OF_ACCESS_TOKENS.stream().anyMatch(claim -> claims.getClaim(claim) != null);
    }

    private DefaultJWTProcessor<SecurityContext> processor(Provider provider) {
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                // the library asks such sets for null, which those of Set.of refuse
                Collections.singleton(settings.audience()),
                new JWTClaimsSet.Builder().issuer(provider.issuer().getValue()).build(),
                REQUIRED,
                OF_OTHER_TOKENS);
        claims.setMaxClockSkew(CLOCK_SKEW);
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(ACCESS_TOKEN, JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(provider.keys());
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }
}
