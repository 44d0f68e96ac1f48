package io.dataphin.migration.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.dataphin.migration.web.security.ConfiguredUser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAccessTokensTest {

    private FakeProvider provider;
    private AccessTokens tokens;

    @BeforeEach
    void start() throws IOException {
        provider = new FakeProvider();
        OidcSettings settings = provider.settings();
        tokens = new JwtAccessTokens(
                settings,
                new Providers(settings, new ProviderHttp(HttpClient.newHttpClient()), Clock.systemUTC()),
                new PersonClaims(settings));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void shouldBelieveATokenOfTheProviderForUs() throws ProviderException {
        String token = provider.accessToken(claims -> claims.claim("typ", "Bearer"));

        assertThat(tokens.check(token)).hasValueSatisfying(verified -> {
            assertThat(verified.person())
                    .isEqualTo(new ClaimedPerson.Known(new ConfiguredUser("alice", "30010", false)));
            assertThat(verified.expiresAt()).isAfter(Instant.now());
        });
    }

    @Test
    void shouldBelieveATokenWithSeveralAudiencesAndTheTypeOfAccessTokens() throws ProviderException {
        String token = FakeProvider.signed(
                provider.key(),
                new JOSEObjectType("at+jwt"),
                provider.claims(claims -> claims.audience(List.of("account", FakeProvider.CLIENT))));

        assertThat(tokens.check(token)).isPresent();
    }

    static Stream<Named<Consumer<JWTClaimsSet.Builder>>> wrongClaims() {
        return Stream.of(
                Named.of("another issuer", claims -> claims.issuer("https://sso.example.com")),
                Named.of("another audience", claims -> claims.audience("account")),
                Named.of("no audience", claims -> claims.audience((String) null)),
                Named.of("over for two minutes", claims -> claims.expirationTime(in(-120))),
                Named.of("valid in two minutes", claims -> claims.notBeforeTime(in(120))),
                Named.of("without an end", claims -> claims.expirationTime(null)),
                Named.of("without a subject", claims -> claims.subject(null)),
                Named.of("an ID token", claims -> claims.claim("at_hash", "abc")),
                Named.of("an ID token of Keycloak", claims -> claims.claim("typ", "ID")),
                Named.of("a refresh token of Keycloak", claims -> claims.claim("typ", "Refresh")),
                Named.of("a logout token", claims -> claims.claim("events", Map.of())));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void shouldNotBelieveATokenThatIsNoneForUs(Consumer<JWTClaimsSet.Builder> wrong) throws ProviderException {
        assertThat(tokens.check(provider.accessToken(wrong))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "scp", "client_id", "cid"})
    void shouldBelieveATokenThatSaysWhatItOpensOrForWhom(String claim) throws ProviderException {
        assertThat(tokens.check(provider.accessToken(
                        claims -> claims.claim("scope", null).claim(claim, "migration"))))
                .isPresent();
    }

    /** As a provider writes one that it issues with a refresh token. */
    @Test
    void shouldNotBelieveAnIdTokenWithoutANonce() throws ProviderException {
        assertThat(tokens.check(provider.idToken(claims -> claims.claim("azp", FakeProvider.CLIENT))))
                .isEmpty();
    }

    @Test
    void shouldAllowClocksToDifferByAMinute() throws ProviderException {
        assertThat(tokens.check(provider.accessToken(claims -> claims.expirationTime(in(-30)))))
                .isPresent();
    }

    @Test
    void shouldNotBelieveASignatureThatAnybodyCanMake() throws ProviderException, JOSEException {
        JWTClaimsSet claims = provider.claims(same -> same.claim("scope", "openid"));
        SignedJWT bySharedSecret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        bySharedSecret.sign(new MACSigner(new byte[32]));

        assertThat(tokens.check(bySharedSecret.serialize())).isEmpty();
        assertThat(tokens.check(new PlainJWT(claims).serialize())).isEmpty();
        assertThat(tokens.check(FakeProvider.signed(FakeProvider.newKey(), JOSEObjectType.JWT, claims)))
                .isEmpty();
    }

    @Test
    void shouldNotBelieveAChangedToken() throws ProviderException {
        String[] parts = provider.accessToken(same -> {}).split("\\.");
        String[] other = provider.accessToken(claims -> claims.claim("dataphin_user_id", "1"))
                .split("\\.");

        assertThat(tokens.check(parts[0] + "." + other[1] + "." + parts[2])).isEmpty();
        assertThat(tokens.check("no token")).isEmpty();
        assertThat(tokens.check("")).isEmpty();
    }

    @Test
    void shouldTakeTheProvidersNewKey() throws ProviderException {
        assertThat(tokens.check(provider.accessToken(same -> {}))).isPresent();

        provider.rotateKey();

        assertThat(tokens.check(provider.accessToken(same -> {}))).isPresent();
    }

    @Test
    void shouldTellAProviderThatDoesNotAnswerFromAWrongToken() {
        provider.away = true;

        assertThatThrownBy(() -> tokens.check(provider.accessToken(same -> {}))).isInstanceOf(ProviderException.class);
    }

    @Test
    void shouldGoOnWithTheKnownKeysWhileTheProviderIsAway() throws ProviderException {
        tokens.check(provider.accessToken(same -> {}));
        provider.away = true;

        assertThat(tokens.check(provider.accessToken(same -> {}))).isPresent();
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
