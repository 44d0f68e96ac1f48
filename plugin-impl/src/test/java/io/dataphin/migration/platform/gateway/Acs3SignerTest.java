package io.dataphin.migration.platform.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.openapiutil.Client;
import com.aliyun.tea.TeaRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Acs3SignerTest {

    private static final AccessKey KEY = new AccessKey("testAccessKeyId", "testAccessKeySecret");
    private static final String HOST = "ververica.cn-beijing.aliyuncs.com";

    @Test
    void shouldSignReadWithQueryAsPublishedVector() {
        Map<String, String> query =
                Map.of("pageSize", "50", "name", "订单 sync*1", "pageIndex", "1", "executionMode", "STREAMING");
        AcsRequest request = AcsRequest.get(
                "ListDeployments",
                "2022-07-18",
                "/api/v2/namespaces/demo-default/deployments",
                query,
                Map.of("workspace", "a14bd5d90a1b2c"));

        Map<String, String> headers = signer("2026-03-01T08:00:00Z", "5f2d8c1e9b3a4d7fa0c6e4b1d2938475")
                .sign(request, HOST, KEY);

        assertThat(headers.get("Authorization"))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=testAccessKeyId,"
                        + "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;"
                        + "x-acs-version,"
                        + "Signature=12843b17f8793d717c90c32879a749f7e6249abb641487c93342e15c88595243");
    }

    @Test
    void shouldSignBodyAsPublishedVector() {
        AcsRequest request = new AcsRequest(
                "StopJob",
                "2022-07-18",
                "POST",
                "/api/v2/namespaces/demo-default/jobs/5af678c0-7db0-4650-94c2-d2604f0a1111%3Astop",
                Map.of(),
                Map.of(),
                "application/json; charset=utf-8",
                "{\"stopStrategy\":\"STOP_WITH_SAVEPOINT\"}".getBytes(UTF_8));

        Map<String, String> headers = signer("2026-03-01T08:00:05Z", "0b7a1f4c2d6e8a9035c1e2f3d4b5a697")
                .sign(request, HOST, KEY);

        assertThat(headers.get("Authorization"))
                .endsWith("Signature=8f1ba4ec653f1aa1e26648eda011413fc18582c014a1f443f89a353bd7b44485");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldSignAsVendorsOwnLibrary(Map<String, String> query, Map<String, String> form) throws Exception {
        AcsRequest request = AcsRequest.post("GetStreamTask", "2023-06-30", query, form);

        Map<String, String> headers = signer("2026-03-01T08:00:00Z", "n-1").sign(request, "dataphin.example:8443", KEY);

        TeaRequest tea = new TeaRequest();
        tea.method = "POST";
        tea.pathname = "/";
        tea.query = new HashMap<>(query);
        tea.headers = new HashMap<>(headers);
        tea.headers.remove("Authorization");
        assertThat(headers.get("Authorization"))
                .isEqualTo(Client.getAuthorization(
                        tea, "ACS3-HMAC-SHA256", headers.get("x-acs-content-sha256"), KEY.id(), KEY.secret()));
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(Map.of(), Map.of()),
                Arguments.of(Map.of("Name", "a b*c~d+e", "OpTenantId", "1"), Map.of()),
                Arguments.of(Map.of("Empty", "", "Aa", "1", "AB", "2", "a", "3"), Map.of("Context", "{}")),
                Arguments.of(Map.of("名", "订单/?&=%", "q", "\"'()!"), Map.of("CreateCommand", "{\"a\":\"中 文+\"}")),
                Arguments.of(Map.of("emoji", "\uD83D\uDE00", "line", "a\r\nb"), Map.of("X", "")));
    }

    @Test
    void shouldNotShowSecret() {
        assertThat(KEY.toString()).doesNotContain("testAccessKeySecret");
    }

    private static Acs3Signer signer(String time, String nonce) {
        return new Acs3Signer(Clock.fixed(Instant.parse(time), ZoneOffset.UTC), () -> nonce);
    }
}
