package io.dataphin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway in front of Dataphin lets through, and the shape of what it refuses. */
class GatewayTest extends SandboxTestBase {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpTenantId=30001011&OpUserId=a+b",
                "OpTenantId=30001011&OpUserId=a%20b",
                "OpUserId=%7Ea&OpTenantId=30001011",
                "OpUserId=*&OpTenantId=30001011&Empty="
            })
    void shouldAcceptAnyLegalEncodingOfTheQuery(String query) {
        JsonNode answer = client.json(request().query(query).build());

        assertThat(answer.path("Success").asBoolean()).as("%s", answer).isTrue();
    }

    @Test
    void shouldRefuseUnknownKey() throws IOException {
        assertRefused(request().key("nobody", "x").build(), 404, "InvalidAccessKeyId.NotFound");
    }

    @Test
    void shouldRefuseKeyOfTheOtherPlatform() throws IOException {
        assertRefused(
                request()
                        .key("sandbox-vvp-retail-key", "sandbox-vvp-retail-secret")
                        .build(),
                404,
                "InvalidAccessKeyId.NotFound");
    }

    @Test
    void shouldRefuseWrongSecret() throws IOException {
        assertRefused(request().key("sandbox-dataphin-key", "wrong").build(), 400, "SignatureDoesNotMatch");
    }

    @Test
    void shouldRefuseOldDate() throws IOException {
        String old = clock.instant().minus(Duration.ofMinutes(16)).toString();

        assertRefused(request().header("x-acs-date", old).build(), 400, "InvalidTimeStamp.Expired");
    }

    @ParameterizedTest
    @ValueSource(longs = {1200, -1200})
    void shouldRefuseWhileTheClockOfThePlatformIsWrong(long aheadSeconds) throws IOException {
        client.control("PUT", "/clock", clock("DATAPHIN", aheadSeconds));

        assertRefused(request().build(), 400, "InvalidTimeStamp.Expired");
        assertThat(client.send(request().build()).headers().firstValue("Date"))
                .contains(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().plusSeconds(aheadSeconds).atOffset(ZoneOffset.UTC)));

        client.control("PUT", "/clock", clock("DATAPHIN", 0));
        client.json(request().build());
    }

    private static ObjectNode clock(String platform, long aheadSeconds) {
        return Json.object().put("platform", platform).put("aheadSeconds", aheadSeconds);
    }

    @Test
    void shouldRefuseRepeatedNonce() throws IOException {
        client.json(request().header("x-acs-signature-nonce", "once").build());

        assertRefused(request().header("x-acs-signature-nonce", "once").build(), 400, "SignatureNonceUsed");
    }

    @Test
    void shouldRefuseUnknownAction() throws IOException {
        assertRefused(client.dataphinRequest("StartEverything").build(), 404, "InvalidAction.NotFound");
    }

    @Test
    void shouldDemandTenant() throws IOException {
        assertRefused(client.dataphinRequest("GetServerVersion").build(), 400, "MissingOpTenantId");
    }

    @Test
    void shouldDemandUserOnWritesOnly() throws IOException {
        SignedRequest write = client.dataphinRequest("CreateStreamTask").query("OpTenantId=30001011");

        assertRefused(write.build(), 400, "MissingOpUserId");
    }

    @Test
    void shouldKeepForeignTenantOut() {
        JsonNode answer = client.json(
                client.dataphinRequest("GetServerVersion").query("OpTenantId=1").build());

        assertThat(answer.path("Code").asText()).isEqualTo("DPN.Auth.NoPermission");
        assertThat(answer.path("Success").asBoolean(true)).isFalse();
    }

    @Test
    void shouldThrottleALevelOverAllItsActions() throws IOException {
        client.control("PUT", "/settings", Json.object().put("level1", 2));
        client.dataphin("GetServerVersion", "", Map.of());
        client.dataphin("ListProjects", "", Map.of());

        HttpResponse<String> third =
                client.send(client.dataphinRequest("GetComputeSource").build());
        clock.advance(Duration.ofSeconds(1));
        JsonNode fourth = client.dataphin("GetServerVersion", "", Map.of());

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).contains("1");
        assertThat(Json.parse(third.body()).path("Code").asText()).isEqualTo("Throttling.User");
        assertThat(fourth.path("Success").asBoolean()).isTrue();
    }

    private SignedRequest request() {
        return client.dataphinRequest("GetServerVersion").query("OpTenantId=30001011");
    }

    private void assertRefused(HttpRequest request, int status, String code) throws IOException {
        HttpResponse<String> response = client.send(request);
        JsonNode body = Json.parse(response.body());
        assertThat(body.path("Code").asText()).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(body.path("RequestId").asText()).isNotEmpty();
    }
}
