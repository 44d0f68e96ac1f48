package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials of sources: written, never read. */
class ConnectionCallsTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        Path users = ApiContractTest.users(folder);
        Files.writeString(users, Files.readString(users).replace("| user |", "| user,administrator |"));
        api = new ApiUnderTest(users);
    }

    @Test
    void shouldListConnectionsWithoutSecrets() {
        Answer answer = api.get("/connections?limit=1");

        JsonNode item = answer.json().path("items").get(0);
        assertThat(answer.json().path("nextCursor").asText()).isEqualTo("next");
        assertThat(item.path("ref").asText()).isEqualTo("vvp-retail");
        assertThat(item.path("computeSources").get(0).path("id").isTextual()).isTrue();
        assertThat(item.path("origin").asText()).isEqualTo("STORED");
        assertThat(item.path("objectStore").path("origin").asText()).isEqualTo("NONE");
        assertThat(item.findParents("accessKeySecret")).isEmpty();
        assertThat(item.findParents("securityToken")).isEmpty();
    }

    @Test
    void shouldStoreWhatTheBodyNames() {
        Answer answer = put("""
                {"accessKeyId":"STS.id","accessKeySecret":"hidden-one","securityToken":"hidden-two",
                 "expiresAt":"2030-01-01T08:00:00+08:00",
                 "objectStore":{"endpoint":"https://oss.example.com","accessKeyId":"oss","accessKeySecret":"hidden-three"}}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("hidden");
        assertThat(api.connections.saved)
                .containsExactly(
                        new NewCredential(
                                CredentialPurpose.PLATFORM,
                                "STS.id",
                                "hidden-one",
                                "hidden-two",
                                Instant.parse("2030-01-01T00:00:00Z"),
                                null,
                                null),
                        new NewCredential(
                                CredentialPurpose.OBJECT_STORE,
                                "oss",
                                "hidden-three",
                                null,
                                null,
                                "https://oss.example.com",
                                null));
        assertThat(api.connections.saved.toString()).doesNotContain("hidden");
    }

    @Test
    void shouldLeaveThePartThatTheBodyDoesNotName() {
        put("{\"objectStore\":{\"endpoint\":\"https://oss.example.com\",\"accessKeyId\":\"oss\"}}");

        assertThat(api.connections.saved)
                .extracting(NewCredential::purpose)
                .containsExactly(CredentialPurpose.OBJECT_STORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"accessKeySecret\":\"hidden\"}",
                "{\"accessKeyId\":7}",
                "{\"accessKeyId\":\"a\",\"expiresAt\":\"hidden\"}",
                "{\"accessKeyId\":\"a\",\"secret\":\"hidden\"}"
            })
    void shouldRefuseABodyWithoutRepeatingIt(String body) {
        Answer answer = put(body);

        assertThat(answer.problem()).isEqualTo("INVALID_BODY");
        assertThat(answer.body()).doesNotContain("hidden");
    }

    @Test
    void shouldTellWhatTheTestFound() {
        JsonNode test = api.post("/connections/vvp-retail/test", "").json();

        assertThat(test.path("ok").asBoolean()).isFalse();
        assertThat(test.path("fault").asText()).isEqualTo("NO_NETWORK");
        assertThat(test.path("message").asText()).isNotBlank();
        assertThat(test.path("requestId").asText()).isEqualTo("R-1");
    }

    @Test
    void shouldDeleteWhatIsStored() {
        assertThat(api.call("DELETE", "/connections/vvp-retail", new byte[0]).status())
                .isEqualTo(204);
        assertThat(api.call("DELETE", "/connections/other", new byte[0]).problem())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void shouldEncryptAnew() {
        assertThat(api.get("/secrets").json().path("former").asInt()).isEqualTo(2);
        assertThat(api.post("/secrets/encrypt", "").json().path("former").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /connections",
        "GET, /connections/vvp-retail",
        "DELETE, /connections/vvp-retail",
        "POST, /connections/vvp-retail/test",
        "GET, /secrets",
        "POST, /secrets/encrypt"
    })
    void shouldLeaveItToAdministrators(String method, String path) throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));

        Answer answer = api.call(method, path, new byte[0]);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("NO_PERMISSION");
    }

    private Answer put(String body) {
        return api.call("PUT", "/connections/vvp-retail", body.getBytes(StandardCharsets.UTF_8));
    }
}
