package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults do what they say, to the calls they name, as often as they say. */
@Timeout(20)
class FaultTest extends SandboxTestBase {
    @Test
    void shouldAnswerGatewayErrorAsOftenAsAsked() throws IOException {
        fault("ERROR", "GetServerVersion")
                .put("times", 2)
                .put("after", 1)
                .put("status", 500)
                .put("code", "InternalError");
        set();

        assertThat(status()).isEqualTo(200);
        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(200);
        assertThat(faults().path("hits").asInt()).isEqualTo(2);
    }

    @Test
    void shouldAnswerBusinessErrorWithoutProcessing() {
        fault("BUSINESS_ERROR", "CreateStreamTask").put("code", "DPN.System.Busy");
        set();

        assertThat(create(RETAIL, "PROD", sqlTask("busy_task")).path("Code").asText())
                .isEqualTo("DPN.System.Busy");
        assertThat(exists("busy_task")).isFalse();
    }

    @Test
    void shouldThrottleWithOrWithoutHeader() throws IOException {
        fault("THROTTLE", "GetServerVersion").put("retryAfterSeconds", 3);
        set();

        HttpResponse<String> response = client.send(version());

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("3");
    }

    @Test
    void shouldResetBeforeProcessing() {
        fault("RESET_BEFORE", "CreateStreamTask");
        set();

        assertThatThrownBy(() -> create(RETAIL, "PROD", sqlTask("reset_task")))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(exists("reset_task")).isFalse();
    }

    @Test
    void shouldResetAfterProcessing() {
        fault("RESET_AFTER", "CreateStreamTask");
        set();

        assertThatThrownBy(() -> create(RETAIL, "PROD", sqlTask("reset_task")))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(exists("reset_task")).isTrue();
        assertThat(client.control("GET", "/calls?action=CreateStreamTask").path("calls"))
                .hasSize(1);
    }

    @Test
    void shouldGarbleTheAnswerOfOneTaskOnly() {
        fault("GARBLED", "CreateStreamTask").put("match", "garbled_task");
        set();

        assertThat(create(RETAIL, "PROD", sqlTask("other_task")).path("Success").asBoolean())
                .isTrue();
        assertThatThrownBy(() -> create(RETAIL, "PROD", sqlTask("garbled_task")))
                .isInstanceOf(RuntimeException.class);
        assertThat(exists("garbled_task")).isTrue();
    }

    @Test
    void shouldHoldAfterProcessingUntilReleased() {
        fault("HOLD_AFTER", "CreateStreamTask");
        set();

        CompletableFuture<JsonNode> held =
                CompletableFuture.supplyAsync(() -> create(RETAIL, "PROD", sqlTask("held_task")));
        await(() -> faults().path("holding").asInt() == 1);
        JsonNode call = client.control("GET", "/calls?action=CreateStreamTask")
                .path("calls")
                .path(0);

        assertThat(exists("held_task")).isTrue();
        assertThat(held).isNotDone();
        assertThat(call.path("inFlight").asBoolean()).isTrue();
        assertThat(call.path("status").isNull()).isTrue();
        assertThat(call.path("name").asText()).isEqualTo("held_task");
        client.control("DELETE", "/faults");
        assertThat(held.join().path("Success").asBoolean()).isTrue();
    }

    @Test
    void shouldProcessAHeldCallWhenReleased() {
        fault("HOLD_BEFORE", "CreateStreamTask");
        String id = set();

        CompletableFuture<JsonNode> held =
                CompletableFuture.supplyAsync(() -> create(RETAIL, "PROD", sqlTask("held_task")));
        await(() -> faults().path("holding").asInt() == 1);
        assertThat(exists("held_task")).isFalse();
        client.control("DELETE", "/faults/" + id);

        assertThat(held.join().path("Success").asBoolean()).isTrue();
    }

    @Test
    void shouldDropAHeldCallWhenItsClientLeaves() {
        fault("HOLD_BEFORE", "CreateStreamTask");
        set();

        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            socket.getOutputStream().write(RawHttp.bytes(createRequest("left_task")));
            await(() -> faults().path("holding").asInt() == 1);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        await(() -> faults().path("holding").asInt() == 0);
        client.control("DELETE", "/faults");

        assertThat(exists("left_task")).isFalse();
        assertThat(client.control("GET", "/calls?action=CreateStreamTask")
                        .path("calls")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("DROPPED");
    }

    @Test
    void shouldAnswerErrorsWithTheGivenRequestId() throws IOException {
        fault("ERROR", "GetServerVersion").put("status", 400).put("requestId", "r".repeat(400));
        set();
        fault("BUSINESS_ERROR", "CreateStreamTask").put("requestId", "r-7");
        set();

        assertThat(Json.parse(client.send(version()).body()).path("RequestId").asText())
                .hasSize(400);
        assertThat(create(RETAIL, "PROD", sqlTask("any_task")).path("RequestId").asText())
                .isEqualTo("r-7");
    }

    @Test
    void shouldAnswerAnErrorWithAnyBody() throws IOException {
        fault("ERROR", "GetServerVersion").put("body", "\u0000\u0001 no JSON");
        set();

        HttpResponse<String> response = client.send(version());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("\u0000\u0001 no JSON");
    }

    @Test
    void shouldAlterTheObjectsThatHaveAField() {
        fault("ALTERED", "CreateStreamTask")
                .put("having", "FileId")
                .putObject("fields")
                .put("Version", 99)
                .put("New", "n");
        set();

        JsonNode answer = create(RETAIL, "PROD", sqlTask("altered_task"));

        assertThat(answer.path("Data").path("Version").asInt()).isEqualTo(99);
        assertThat(answer.path("Data").path("New").asText()).isEqualTo("n");
        assertThat(answer.path("New").isMissingNode()).as("has no FileId").isTrue();
        assertThat(exists("altered_task")).isTrue();
    }

    @Test
    void shouldResetEverythingDuringAnOutage() throws IOException {
        client.control(
                "PUT", "/outage", Json.object().put("platform", "DATAPHIN").put("on", true));

        assertThatThrownBy(() -> client.send(version())).isInstanceOf(IOException.class);
        assertThat(client.ververica("/engine-version-meta.json", "ListEngineVersionMetadata", "")
                        .path("success")
                        .asBoolean())
                .isTrue();
        client.control(
                "PUT", "/outage", Json.object().put("platform", "DATAPHIN").put("on", false));
        assertThat(status()).isEqualTo(200);
    }

    private ObjectNode spec;

    private ObjectNode fault(String kind, String action) {
        spec = Json.object().put("platform", "DATAPHIN").put("action", action).put("kind", kind);
        return spec;
    }

    private String set() {
        return client.control("POST", "/faults", spec).path("id").asText();
    }

    private JsonNode faults() {
        return client.control("GET", "/faults").path("faults").path(0);
    }

    private HttpRequest version() {
        return client.dataphinRequest("GetServerVersion")
                .query("OpTenantId=30001011")
                .build();
    }

    private int status() throws IOException {
        return client.send(version()).statusCode();
    }

    private HttpRequest createRequest(String name) {
        return client.dataphinRequest("CreateStreamTask")
                .query("OpTenantId=30001011&OpUserId=30012011")
                .form(RawHttp.form("Context", SandboxClient.context(RETAIL, "PROD"), "CreateCommand", sqlTask(name)))
                .build();
    }

    private boolean exists(String name) {
        for (JsonNode task :
                client.control("GET", "/projects/" + RETAIL + "/tasks").path("tasks")) {
            if (task.path("Name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
