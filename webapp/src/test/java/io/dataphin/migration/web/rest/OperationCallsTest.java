package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.DrainingException;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators do. */
class OperationCallsTest {

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
    void shouldTurnTheSwitch() {
        assertThat(api.get("/drain").json().path("draining").asBoolean()).isFalse();

        Answer on = api.post("/drain", "{\"draining\":true}");

        assertThat(on.status()).isEqualTo(200);
        assertThat(on.json().path("by").path("id").asText()).isEqualTo("30010");
        assertThat(on.json().path("since").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(on.json().path("busy").asInt()).isEqualTo(3);
        assertThat(api.post("/drain", "{\"draining\":false}").json().path("by").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"draining\":null}", "{\"draining\":\"yes\"}", "{\"drain\":true}", ""})
    void shouldRefuseABodyThatDoesNotSayWhat(String body) {
        Answer answer = api.post("/drain", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("INVALID_BODY");
    }

    @Test
    void shouldLeaveItToAdministrators() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));

        assertThat(api.get("/drain").status()).isEqualTo(200);
        assertThat(api.post("/drain", "{\"draining\":true}").problem()).isEqualTo("NO_PERMISSION");
        assertThat(api.get("/support-bundle").problem()).isEqualTo("NO_PERMISSION");
    }

    @Test
    void shouldSendTheBundleAsAFile() {
        Answer answer = api.get("/support-bundle");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"bundle.zip\"");
        assertThat(answer.body()).isEqualTo("zip");
    }

    @Test
    void shouldGiveTheMetricsToWhoIsSignedInUnlessTheyAreOff() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
        Answer answer = api.get("/metrics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain").contains("version=0.0.4");
        assertThat(answer.body()).isEqualTo("migration_draining{} 0.0\n");

        api.operations.metrics = Optional.empty();
        assertThat(api.get("/metrics").problem()).isEqualTo("NOT_FOUND");
    }

    @Test
    void shouldAnswerThatNothingNewIsAccepted() {
        api.services.failure = new DrainingException();

        Answer answer = api.post(
                "/batches", "{\"projectId\":\"5\",\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"a\"}]}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("DRAINING");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.json().path("detail").asText()).contains("error.DRAINING");
    }
}
