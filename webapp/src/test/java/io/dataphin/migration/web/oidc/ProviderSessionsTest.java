package io.dataphin.migration.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.dataphin.migration.api.identity.SignOut;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.ConfiguredUser;
import io.dataphin.migration.web.security.LogCapture;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderSessionsTest {

    private static final Consumer<JWTClaimsSet.Builder> UNCHANGED = claims -> {};
    private static final Duration DUE = Duration.ofSeconds(270);
    private static final URI BACK = URI.create("https://migration.example.com/migration/signed-out.xhtml");

    private static final ConfiguredUser ALICE = new ConfiguredUser("alice", "30010", false);

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
    void shouldAskNobodyWhileWhatIsKnownCountsForLong() {
        test.clock.pass(DUE.minusSeconds(1));

        assertThat(test.sessions.current(alice)).isPresent();
        assertThat(test.sessions.confirmed(alice)).isTrue();
        assertThat(provider.grants).isEmpty();
    }

    @Test
    void shouldTakeTheRolesOfNowAfterFiveMinutes() {
        provider.issue("refresh-2", claims -> claims.claim("realm_access", Map.of("roles", List.of("administrator"))));
        test.clock.pass(ProviderSession.LONGEST);

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
        test.clock.pass(ProviderSession.LONGEST);
        test.sessions.current(alice);
        test.clock.pass(ProviderSession.LONGEST);
        test.sessions.current(alice);

        assertThat(provider.grants.get(1)).containsEntry("refresh_token", List.of("refresh-2"));
    }

    @Test
    void shouldEndASessionThatTheProviderHasEnded() {
        provider.tokens = Map.of();
        test.clock.pass(ProviderSession.LONGEST);

        assertThat(test.sessions.current(alice)).isEmpty();
        assertThat(test.sessions.current(alice)).isEmpty();
        assertThat(provider.grants).hasSize(1);
    }

    @Test
    void shouldEndTheSessionOfSomebodyWhoHasLostHisRole() {
        provider.issue("refresh-2", claims -> claims.claim("realm_access", Map.of("roles", List.of("offline_access"))));
        test.clock.pass(ProviderSession.LONGEST);

        assertThat(test.sessions.current(alice)).isEmpty();
    }

    @Test
    void shouldEndASessionThatIsRenewedForSomebodyElse() {
        provider.issue("refresh-2", claims -> claims.subject("another"));
        test.clock.pass(ProviderSession.LONGEST);

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
        test.clock.pass(ProviderSession.LONGEST);

        assertThat(test.sessions.current(alice)).contains(new ConfiguredUser("alice", "30012", false));
    }

    /** The provider counts the former refresh token no more, whatever fails afterwards. */
    @Test
    void shouldKeepTheNewestRefreshTokenThoughUserInfoIsAway() {
        provider.issue("refresh-2", UNCHANGED);
        provider.tokens.remove("id_token");
        for (int status : new int[] {429, 500, 503}) {
            provider.userInfoStatus = status;
            test.clock.pass(ProviderSession.LONGEST);
            assertThat(test.sessions.current(alice)).isEmpty();
        }
        provider.issue("refresh-3", UNCHANGED);
        test.clock.pass(ProviderSession.LONGEST);

        assertThat(test.sessions.current(alice)).isPresent();
        assertThat(provider.grants)
                .extracting(grant -> grant.get("refresh_token").get(0))
                .containsExactly("refresh-1", "refresh-2", "refresh-2", "refresh-2");
    }

    @Test
    void shouldEndASessionWhoseUserInfoIsRefused() {
        provider.issue("refresh-2", UNCHANGED);
        provider.tokens.remove("id_token");
        provider.userInfoStatus = 401;
        test.clock.pass(ProviderSession.LONGEST);
        assertThat(test.sessions.current(alice)).isEmpty();

        provider.issue("refresh-3", UNCHANGED);
        test.clock.pass(ProviderSession.LONGEST);
        assertThat(test.sessions.current(alice)).isEmpty();
        assertThat(provider.grants).hasSize(1);
    }

    @Test
    void shouldGoOnWithWhatIsKnownForFiveMinutesWhileTheProviderIsAway() {
        provider.away = true;
        test.clock.pass(DUE);
        assertThat(test.sessions.current(alice)).contains(ALICE);
        assertThat(test.sessions.confirmed(alice)).isTrue();

        test.clock.pass(Duration.ofSeconds(30));
        assertThat(test.sessions.current(alice)).isEmpty();
    }

    @Test
    void shouldLetNobodyGoOnButLoseNoSessionWhileTheProviderIsAway() {
        provider.issue("refresh-2", UNCHANGED);
        provider.away = true;
        test.clock.pass(ProviderSession.LONGEST);
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
    void shouldEndASessionWhoseNumberTheProviderDoesNotTellAgain() throws ProviderException {
        provider.issue("refresh-2", claims -> claims.claim("sid", null));
        test.clock.pass(ProviderSession.LONGEST);
        test.sessions.current(alice);

        test.logoutTokens.accept(
                provider.logoutToken(claims -> claims.subject(null).claim("sid", FakeProvider.SESSION)));

        assertThat(test.sessions.current(alice)).isEmpty();
    }

    @Test
    void shouldEndASessionWithoutANumberWhenOneOfThePersonIsNamed() throws ProviderException {
        Account numberless = test.alice(claims -> claims.claim("sid", null));

        test.logoutTokens.accept(provider.logoutToken(claims -> claims.claim("sid", "another")));

        assertThat(test.sessions.current(numberless)).isEmpty();
        assertThat(test.sessions.current(alice)).isPresent();
    }

    @Test
    void shouldTellASignOutOnceThoughItsTokenComesAgain() throws ProviderException {
        String token = provider.logoutToken(UNCHANGED);

        assertThat(test.logoutTokens.accept(token)).isTrue();
        assertThat(test.logoutTokens.accept(token)).isTrue();

        assertThat(test.signOuts.told).hasSize(1);
    }

    @Test
    void shouldTakeATokenAgainWhoseSignOutCouldNotBeTold() throws ProviderException {
        String token = provider.logoutToken(UNCHANGED);
        test.signOuts.away = true;
        assertThatThrownBy(() -> test.logoutTokens.accept(token)).isInstanceOf(IllegalStateException.class);

        test.signOuts.away = false;
        test.logoutTokens.accept(token);

        assertThat(test.signOuts.told).hasSize(1);
    }

    @Test
    void shouldNotFloodTheLogWithNonsense() throws ProviderException {
        try (LogCapture log = new LogCapture(LogoutTokens.class)) {
            for (int i = 0; i < 20; i++) {
                test.logoutTokens.accept("nonsense");
            }

            assertThat(log.lines()).hasSize(10);
        }
    }

    @Test
    void shouldEndASessionThatAnotherNodeWasToldOf() {
        test.signOuts.tell(signOut(Optional.of(FakeProvider.SESSION), Instant.now()));
        test.watch.look();

        assertThat(test.sessions.confirmed(alice)).isFalse();
        assertThat(test.sessions.current(alice)).isEmpty();
    }

    @Test
    void shouldTellTheOtherNodesWhomTheProviderHasSignedOut() throws ProviderException {
        Instant issued = Instant.parse("2026-05-04T03:02:01Z");
        test.logoutTokens.accept(provider.logoutToken(
                claims -> claims.claim("sid", FakeProvider.SESSION).issueTime(Date.from(issued))));

        assertThat(test.signOuts.told).containsExactly(signOut(Optional.of(FakeProvider.SESSION), issued));
    }

    @Test
    void shouldNotEndASessionThatBeganAfterTheSignOut() {
        test.signOuts.tell(signOut(Optional.empty(), Instant.now().minusSeconds(5)));
        Account earlier =
                test.alice(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(10))));

        test.watch.look();

        assertThat(test.sessions.current(earlier)).isEmpty();
        assertThat(test.sessions.current(alice)).isPresent();
    }

    @Test
    void shouldEndASessionThatWasSignedOutWhileItBegan() {
        test.signOuts.tell(signOut(Optional.of("session-2"), Instant.now()));
        test.watch.look();

        Account again = test.alice(claims -> claims.claim("sid", "session-2"));
        test.watch.look();

        assertThat(test.sessions.current(again)).isEmpty();
        assertThat(test.sessions.current(alice)).isPresent();
    }

    @Test
    void shouldNotWaitForTheDatabaseAndGoOnWithoutIt() {
        test.signOuts.away = true;
        test.watch.look();
        int looks = test.signOuts.looks;

        assertThat(test.sessions.current(alice)).isPresent();
        assertThat(test.sessions.confirmed(alice)).isTrue();
        assertThat(test.signOuts.looks).isEqualTo(looks);
    }

    @Test
    void shouldReadNoSignOutsWhileNobodyIsSignedIn() {
        test.sessions.end(alice);

        test.watch.look();

        assertThat(test.signOuts.looks).isZero();
    }

    @Test
    void shouldGoOnWhileAnotherRequestRenews() throws InterruptedException {
        provider.issue("refresh-2", claims -> claims.claim("realm_access", Map.of("roles", List.of("administrator"))));
        provider.asked.clear();
        provider.open = new CountDownLatch(1);
        test.clock.pass(DUE);
        CompletableFuture<Optional<ConfiguredUser>> renewing = later();
        assertThat(provider.asked.poll(10, TimeUnit.SECONDS)).isEqualTo("/realm/token");

        assertThat(later()).succeedsWithin(Duration.ofSeconds(1)).isEqualTo(Optional.of(ALICE));
        assertThat(test.sessions.signOutAddress(alice, BACK)).isPresent();
        // what is known does not count any more: it waits, but not for as long as the provider may need
        test.clock.pass(Duration.ofSeconds(30));
        assertThat(later()).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(Optional.empty());

        provider.open.countDown();
        assertThat(renewing).succeedsWithin(Duration.ofSeconds(10));
        assertThat(provider.grants).hasSize(1);
    }

    private CompletableFuture<Optional<ConfiguredUser>> later() {
        return CompletableFuture.supplyAsync(
                () -> test.sessions.current(alice), command -> new Thread(command).start());
    }

    @Test
    void shouldAskTheProviderBeforeAShorterAccessTokenEnds() {
        provider.issue("refresh-2", UNCHANGED);
        provider.tokens.put("expires_in", 60);
        test.clock.pass(ProviderSession.LONGEST);
        test.sessions.current(alice);
        provider.grants.clear();

        test.clock.pass(Duration.ofSeconds(53));
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

    private static SignOut signOut(Optional<String> session, Instant issuedAt) {
        return new SignOut(session, Optional.of(FakeProvider.SUBJECT), issuedAt);
    }
}
