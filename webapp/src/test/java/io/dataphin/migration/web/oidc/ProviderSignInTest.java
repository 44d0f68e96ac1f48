package io.dataphin.migration.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.dataphin.migration.web.security.Account;
import io.dataphin.migration.web.security.ConfiguredUser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderSignInTest {

    private final PendingSignIn pending = PendingSignIn.begin("records/list.xhtml");
    private ProviderUnderTest test;

    @BeforeEach
    void start() throws IOException {
        test = new ProviderUnderTest();
    }

    @AfterEach
    void stop() {
        test.close();
    }

    @Test
    void shouldLeadToTheProviderWithStateNonceAndChallenge() throws ProviderException {
        String address = address(Interaction.ALLOWED);

        String challenge = CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(pending.verifier()))
                .getValue();
        assertThat(address)
                .startsWith(test.provider.issuer() + "/authorize?")
                .contains("response_type=code", "client_id=migration", "state=" + pending.state())
                .contains("nonce=" + pending.nonce(), "code_challenge=" + challenge, "code_challenge_method=S256")
                .doesNotContain("prompt=", pending.verifier());
    }

    @Test
    void shouldAskTheProviderToShowNothingInAFrame() throws ProviderException {
        assertThat(address(Interaction.NONE)).contains("prompt=none");
        assertThat(address(Interaction.SIGN_IN)).contains("prompt=login");
    }

    @Test
    void shouldSayThatTheProviderDoesNotAnswer() {
        test.provider.away = true;

        assertThatThrownBy(() -> address(Interaction.ALLOWED)).isInstanceOf(ProviderException.class);
    }

    @Test
    void shouldSignInWhomTheProviderVouchesFor() {
        Account alice = test.alice();

        assertThat(alice.name()).isEqualTo("alice");
        assertThat(test.sessions.current(alice)).contains(new ConfiguredUser("alice", "30010", false));
        assertThat(test.provider.grants)
                .singleElement()
                .satisfies(grant -> assertThat(grant)
                        .containsEntry("grant_type", List.of("authorization_code"))
                        .containsEntry("code", List.of("abc"))
                        .containsEntry("redirect_uri", List.of(ProviderUnderTest.CALLBACK.toString()))
                        .containsKey("code_verifier"));
    }

    @Test
    void shouldRefuseAnIdTokenOfAnotherSignIn() {
        test.provider.issue("refresh", claims -> claims.claim("nonce", "another"));

        assertThat(refusal("code", "abc")).isEqualTo(Refusal.DENIED);
    }

    @Test
    void shouldRefuseAnIdTokenForSomebodyElse() {
        test.provider.issue(
                "refresh", claims -> claims.claim("nonce", pending.nonce()).audience("another"));

        assertThat(refusal("code", "abc")).isEqualTo(Refusal.DENIED);
    }

    @Test
    void shouldTakeFromUserInfoWhatTheIdTokenLacks() {
        test.provider.issue(
                "refresh", claims -> claims.claim("nonce", pending.nonce()).claim("dataphin_user_id", null));
        test.provider.userInfo = Map.of("sub", FakeProvider.SUBJECT, "dataphin_user_id", "30011");

        SignInOutcome.SignedIn signedIn = (SignInOutcome.SignedIn) test.complete(pending, "code", "abc");

        assertThat(test.sessions.current(signedIn.account())).contains(new ConfiguredUser("alice", "30011", false));
    }

    @Test
    void shouldRefuseUserInfoOfSomebodyElse() {
        test.provider.issue(
                "refresh", claims -> claims.claim("nonce", pending.nonce()).claim("dataphin_user_id", null));
        test.provider.userInfo = Map.of("sub", "another", "dataphin_user_id", "1");

        assertThat(refusal("code", "abc")).isEqualTo(Refusal.DENIED);
    }

    @Test
    void shouldTellWhoHasNoRole() {
        test.provider.issue(
                "refresh",
                claims -> claims.claim("nonce", pending.nonce()).claim("realm_access", Map.of("roles", List.of())));

        assertThat(refusal("code", "abc")).isEqualTo(Refusal.ROLE);
    }

    @Test
    void shouldTellWhomDataphinWouldNotKnow() {
        test.provider.issue(
                "refresh", claims -> claims.claim("nonce", pending.nonce()).claim("dataphin_user_id", null));
        test.provider.userInfo = Map.of("sub", FakeProvider.SUBJECT);

        assertThat(refusal("code", "abc")).isEqualTo(Refusal.USER_ID);
    }

    @ParameterizedTest
    @CsvSource({"login_required,NO_SESSION", "interaction_required,NO_SESSION", "access_denied,DENIED"})
    void shouldTellWhyTheProviderHasRefused(String error, Refusal refusal) {
        assertThat(refusal("error", error)).isEqualTo(refusal);
    }

    @Test
    void shouldRefuseAnAnswerWithoutACode() {
        assertThat(refusal("session_state", "abc")).isEqualTo(Refusal.DENIED);
        assertThat(refusal("code", "")).isEqualTo(Refusal.DENIED);
    }

    @Test
    void shouldRefuseAnAnswerThatIsAToken() {
        for (String error : new String[] {null, "access_denied"}) {
            String token = test.provider.accessToken(claims -> claims.claim("error", error));

            assertThat(refusal("response", token)).isEqualTo(Refusal.DENIED);
        }
    }

    @Test
    void shouldTellACodeThatDoesNotCountFromAProviderThatDoesNotAnswer() throws ProviderException {
        assertThat(refusal("code", "used")).isEqualTo(Refusal.DENIED);

        test.provider.away = true;

        assertThat(refusal("code", "abc")).isEqualTo(Refusal.PROVIDER);
    }

    private String address(Interaction interaction) throws ProviderException {
        return test.signIn
                .address(pending, ProviderUnderTest.CALLBACK, interaction)
                .toString();
    }

    private Refusal refusal(String parameter, String value) {
        return ((SignInOutcome.Refused) test.complete(pending, parameter, value)).refusal();
    }
}
