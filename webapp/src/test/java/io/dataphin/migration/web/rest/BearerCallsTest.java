package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.web.oidc.ClaimedPerson;
import io.dataphin.migration.web.oidc.VerifiedToken;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import io.dataphin.migration.web.security.ConfiguredUser;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BearerCallsTest {

    private ApiUnderTest api;

    @BeforeEach
    void start(@TempDir Path folder) {
        api = new ApiUnderTest(folder.resolve("users"), "oidc");
        token("good", new ClaimedPerson.Known(new ConfiguredUser("alice", "30001", false)));
        token("roleless", new ClaimedPerson.WithoutRole("alice"));
        token("stranger", new ClaimedPerson.WithoutUserId("alice"));
    }

    @Test
    void shouldLetInWhoSendsAnAccessToken() {
        assertThat(send("Bearer good").status()).isEqualTo(200);
        assertThat(send("bearer  good").status()).isEqualTo(200);
        assertThat(api.services.calls).isNotEmpty();
    }

    @Test
    void shouldLetInNobodyElse() {
        for (String header : new String[] {"Bearer wrong", "Bearer", "good", ApiUnderTest.ALICE, null}) {
            Answer answer = send(header);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(api.services.calls).isEmpty();
    }

    @Test
    void shouldTellTheAuditOfARefusedToken() {
        send("Bearer good");
        send(ApiUnderTest.ALICE);
        send(null);
        assertThat(api.audit.entries).as("no token was refused").isEmpty();

        send("Bearer wrong");

        assertThat(api.audit.entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.SIGN_IN);
            assertThat(entry.result()).isEqualTo("INVALID_TOKEN");
            assertThat(entry.who()).isNull();
            assertThat(entry.subject()).isEmpty();
        });
    }

    @Test
    void shouldSayWhatATokenLacks() {
        for (String token : new String[] {"roleless", "stranger"}) {
            Answer answer = send("Bearer " + token);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("NO_PERMISSION");
            assertThat(answer.json().path("detail").asText()).contains("administrator");
        }
    }

    @Test
    void shouldSayThatNoTokenCanBeCheckedNow() {
        api.providerAway = true;

        Answer answer = send("Bearer good");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("PROVIDER_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    private void token(String text, ClaimedPerson person) {
        api.accessTokens.put(text, new VerifiedToken(person, Instant.now().plusSeconds(60)));
    }

    private Answer send(String header) {
        return api.with("Authorization", header).get("/projects");
    }
}
