package io.dataphin.migration.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.dataphin.migration.api.identity.SignOut;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.ConfiguredUser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderSessionsTest {

    private static final Consumer<JWTClaimsSet.Builder> UNCHANGED = claims -> {};
    private static final URI BACK = URI.create("https://migration.example.com/migration/signed-out.xhtml");

    private ProviderUnderTest test;
    private FakeProvider provider;
    private Account alice;

    @BeforeEach
    void signIn() throws IOException {
        test = new ProviderUnderTest();
        provider = test.provider;
        alice = test.alice();
        provider.grants.clear();
    }

    @AfterEach
    void stop() {
        test.close();
    }

    @Test
    void shouldAskNobodyForFiveMinutes() {
        test.clock.pass(ProviderSessions.LOOK.minusSeconds(1));

        assertThat(test.sessions.current(alice)).isPresent();
        assertThat(test.sessions.confirmed(alice)).isTrue();
        assertThat(provider.grants).isEmpty();
    }

    @Test
    void shouldTakeTheRolesOfNowAfterFiveMinutes() {
        provider.issue("refresh-2", claims -> claims.claim("realm_access", Map.of("roles", List.of("administrator"))));
        test.clock.pass(ProviderSessions.LOOK);

        assertThat(test.sessions.confirmed(alice)).isFalse();
        assertThat(test.sessions.current(alice)).contains(new ConfiguredUser("alice", "30010", true));
        assertThat(test.sessions.confirmed(alice)).isTrue();
        assertThat(provider.grants)
                .singleElement()
                .satisfies(grant -> assertThat(grant)
                        .containsEntry("grant_type", List.of("refresh_token"))
                        .containsEntry("refresh_token", List.of("refresh-1")));
    }

    @Test
    void shouldUseTheNewestRefreshToken() {
        provider.issue("refresh-2", UNCHANGED);
        test.clock.pass(ProviderSessions.LOOK);
        test.sessions.current(alice);
        test.clock.pass(ProviderSessions.LOOK);
        test.sessions.current(alice);

        assertThat(provider.grants.get(1)).containsEntry("refresh_token", List.of("refresh-2"));
    }

    @Test
    void shouldEndASessionThatTheProviderHasEnded() {
        provider.tokens = Map.of();
        test.clock.pass(ProviderSessions.LOOK);

        assertThat(test.sessions.current(alice)).isEmpty();
        assertThat(test.sessions.current(alice)).isEmpty();
        assertThat(provider.grants).hasSize(1);
    }

    @Test
    void shouldEndTheSessionOfSomebodyWhoHasLostHisRole() {
        provider.issue("refresh-2", claims -> claims.claim("realm_access", Map.of("roles", List.of("offline_access"))));
        test.clock.pass(ProviderSessions.LOOK);

        assertThat(test.sessions.current(alice)).isEmpty();
    }

    @Test
    void shouldEndASessionThatIsRenewedForSomebodyElse() {
        provider.issue("refresh-2", claims -> claims.subject("another"));
        test.clock.pass(ProviderSessions.LOOK);

        assertThat(test.sessions.current(alice)).isEmpty();
    }

    @Test
    void shouldReadUserInfoWhenNoNewIdTokenComes() {
        provider.issue("refresh-2", UNCHANGED);
        provider.tokens.remove("id_token");
        provider.userInfo = Map.of(
                "sub",
                FakeProvider.SUBJECT,
                "preferred_username",
                "alice",
                "dataphin_user_id",
                "30012",
                "realm_access",
                Map.of("roles", List.of("user")));
        test.clock.pass(ProviderSessions.LOOK);

        assertThat(test.sessions.current(alice)).contains(new ConfiguredUser("alice", "30012", false));
    }

    @Test
    void shouldLetNobodyGoOnButLoseNoSessionWhileTheProviderIsAway() {
        provider.issue("refresh-2", UNCHANGED);
        provider.away = true;
        test.clock.pass(ProviderSessions.LOOK);
        assertThat(test.sessions.current(alice)).isEmpty();
        assertThat(test.sessions.confirmed(alice)).isFalse();

        provider.away = false;
        assertThat(test.sessions.current(alice)).isEmpty();
        test.clock.pass(Duration.ofSeconds(10));

        assertThat(test.sessions.current(alice)).isPresent();
    }

    @Test
    void shouldEndAtOnceTheSessionThatTheProviderNames() throws ProviderException {
        assertThat(test.logoutTokens.accept(provider.logoutToken(claims -> claims.claim("sid", "another"))))
                .isTrue();
        assertThat(test.sessions.current(alice)).isPresent();

        assertThat(test.logoutTokens.accept(provider.logoutToken(claims -> claims.claim("sid", FakeProvider.SESSION))))
                .isTrue();
        assertThat(test.sessions.current(alice)).isEmpty();
        assertThat(test.sessions.confirmed(alice)).isFalse();
    }

    @Test
    void shouldEndAllSessionsOfAPersonWhenNoneIsNamed() throws ProviderException {
        assertThat(test.logoutTokens.accept(provider.logoutToken(UNCHANGED))).isTrue();

        assertThat(test.sessions.current(alice)).isEmpty();
    }

    @Test
    void shouldEndASessionThatAnotherNodeWasToldOf() {
        SignOut session = new SignOut(Optional.of(FakeProvider.SESSION), Optional.empty());
        test.signOuts.tell(session);
        test.clock.pass(SignOutWatch.LOOK);

        assertThat(test.sessions.confirmed(alice)).isFalse();
        assertThat(test.sessions.current(alice)).isEmpty();
    }

    @Test
    void shouldTellTheOtherNodesWhomTheProviderHasSignedOut() throws ProviderException {
        test.logoutTokens.accept(provider.logoutToken(claims -> claims.claim("sid", FakeProvider.SESSION)));

        assertThat(test.signOuts.told.values())
                .containsExactly(new SignOut(Optional.of(FakeProvider.SESSION), Optional.of(FakeProvider.SUBJECT)));
    }

    @Test
    void shouldNotEndASessionThatBeganAfterTheSignOut() throws IOException {
        SignOut all = new SignOut(Optional.empty(), Optional.of(FakeProvider.SUBJECT));
        test.signOuts.tell(all);
        test.clock.pass(SignOutWatch.LOOK);

        Account again = test.alice();
        test.clock.pass(SignOutWatch.LOOK);

        assertThat(test.sessions.current(alice)).isEmpty();
        assertThat(test.sessions.current(again)).isPresent();
    }

    @Test
    void shouldLookForSignOutsOnceASecondAndGoOnWithoutTheDatabase() {
        int before = test.signOuts.looks;
        test.clock.pass(SignOutWatch.LOOK);
        test.signOuts.away = true;

        assertThat(test.sessions.current(alice)).isPresent();
        assertThat(test.sessions.current(alice)).isPresent();
        assertThat(test.signOuts.looks).isEqualTo(before + 1);
    }

    @Test
    void shouldAskTheProviderWhenAShorterAccessTokenEnds() {
        provider.issue("refresh-2", UNCHANGED);
        provider.tokens.put("expires_in", 60);
        test.clock.pass(ProviderSessions.LOOK);
        test.sessions.current(alice);
        provider.grants.clear();

        test.clock.pass(Duration.ofSeconds(59));
        test.sessions.current(alice);
        assertThat(provider.grants).isEmpty();
        test.clock.pass(Duration.ofSeconds(1));
        test.sessions.current(alice);
        assertThat(provider.grants).hasSize(1);
    }

    @Test
    void shouldNotBelieveALogoutTokenThatIsNone() throws ProviderException {
        assertThat(test.logoutTokens.accept(provider.idToken(UNCHANGED))).isFalse();
        assertThat(test.logoutTokens.accept(provider.logoutToken(claims -> claims.audience("another"))))
                .isFalse();
        assertThat(test.logoutTokens.accept(provider.logoutToken(claims -> claims.claim("nonce", "n"))))
                .isFalse();
        assertThat(test.logoutTokens.accept("nonsense")).isFalse();

        assertThat(test.sessions.current(alice)).isPresent();
    }

    @Test
    void shouldLeadToTheProvidersSignOutAndForgetThePerson() {
        assertThat(test.sessions.signOutAddress(alice, BACK))
                .hasValueSatisfying(address -> assertThat(address.toString())
                        .startsWith(provider.issuer() + "/logout?")
                        .contains("id_token_hint=", "post_logout_redirect_uri=https%3A%2F%2Fmigration.example.com"));

        test.sessions.end(alice);

        assertThat(test.sessions.current(alice)).isEmpty();
        assertThat(test.sessions.signOutAddress(alice, BACK)).isEmpty();
    }
}
