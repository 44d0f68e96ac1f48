package io.dataphin.migration.platform.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.openapiutil.Client;
import com.aliyun.tea.TeaRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Acs3SignerTest {

    private static final AccessKey KEY = new AccessKey("testAccessKeyId", "testAccessKeySecret");
    private static final byte[] NO_BODY = {};
    private static final String HOST = "ververica.cn-beijing.aliyuncs.com";

    @Test
    void shouldSignReadWithQueryAsPublishedVector() {
        String query = "pageSize=50&name=%E8%AE%A2%E5%8D%95%20sync*1&pageIndex=1&executionMode=STREAMING";
        UnsignedRequest request = new UnsignedRequest(
                "GET",
                URI.create("https://" + HOST + "/api/v2/namespaces/demo-default/deployments?" + Rfc3986.query(query)),
                Map.of("x-acs-action", "ListDeployments", "x-acs-version", "2022-07-18", "workspace", "a14bd5d90a1b2c"),
                NO_BODY);

        Map<String, String> headers = signer("2026-03-01T08:00:00Z", "5f2d8c1e9b3a4d7fa0c6e4b1d2938475")
                .sign(request, KEY);

        assertThat(headers.get("Authorization"))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=testAccessKeyId,"
                        + "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;"
                        + "x-acs-version,"
                        + "Signature=12843b17f8793d717c90c32879a749f7e6249abb641487c93342e15c88595243");
    }

    @Test
    void shouldSignBodyAsPublishedVector() {
        UnsignedRequest request = new UnsignedRequest(
                "POST",
                URI.create("https://" + HOST
                        + "/api/v2/namespaces/demo-default/jobs/5af678c0-7db0-4650-94c2-d2604f0a1111%3Astop"),
                Map.of(
                        "x-acs-action",
                        "StopJob",
                        "x-acs-version",
                        "2022-07-18",
                        "Content-Type",
                        "application/json; charset=utf-8"),
                "{\"stopStrategy\":\"STOP_WITH_SAVEPOINT\"}".getBytes(UTF_8));

        Map<String, String> headers = signer("2026-03-01T08:00:05Z", "0b7a1f4c2d6e8a9035c1e2f3d4b5a697")
                .sign(request, KEY);

        assertThat(headers.get("Authorization"))
                .endsWith("Signature=8f1ba4ec653f1aa1e26648eda011413fc18582c014a1f443f89a353bd7b44485");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldSignAsVendorsOwnLibrary(Map<String, String> query, String body) throws Exception {
        assertThat(ours(query, body, KEY).get("Authorization")).isEqualTo(vendors(query, ours(query, body, KEY)));
    }

    /** Temporary credentials: the vendor signs the token and the key's id as headers of the request. */
    @ParameterizedTest
    @MethodSource("requests")
    void shouldSignSecurityTokenAsVendorsOwnLibrary(Map<String, String> query, String body) throws Exception {
        AccessKey temporary = new AccessKey(KEY.id(), KEY.secret(), "CAIS/token+1==");

        Map<String, String> headers = ours(query, body, temporary);

        assertThat(headers)
                .containsEntry("x-acs-security-token", "CAIS/token+1==")
                .containsEntry("x-acs-accesskey-id", KEY.id());
        assertThat(headers.get("Authorization"))
                .contains("x-acs-accesskey-id;", "x-acs-security-token;")
                .isEqualTo(vendors(query, headers));
    }

    private static Map<String, String> ours(Map<String, String> query, String body, AccessKey key) {
        String raw = query.entrySet().stream()
                .map(pair -> Rfc3986.encode(pair.getKey()) + "=" + Rfc3986.encode(pair.getValue()))
                .collect(Collectors.joining("&"));
        UnsignedRequest request = new UnsignedRequest(
                "POST",
                URI.create("https://dataphin.example:8443/" + (raw.isEmpty() ? "" : "?" + Rfc3986.query(raw))),
                Map.of("x-acs-action", "GetStreamTask", "x-acs-version", "2023-06-30"),
                body.getBytes(UTF_8));
        Map<String, String> all = new HashMap<>(request.headers());
        all.putAll(signer("2026-03-01T08:00:00Z", "n-1").sign(request, key));
        return all;
    }

    private static String vendors(Map<String, String> query, Map<String, String> headers) throws Exception {
        TeaRequest tea = new TeaRequest();
        tea.method = "POST";
        tea.pathname = "/";
        tea.query = new HashMap<>(query);
        tea.headers = new HashMap<>(headers);
        tea.headers.put("host", "dataphin.example:8443");
        tea.headers.remove("Authorization");
        return Client.getAuthorization(
                tea, "ACS3-HMAC-SHA256", headers.get("x-acs-content-sha256"), KEY.id(), KEY.secret());
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(Map.of(), ""),
                Arguments.of(Map.of("Name", "a b*c~d+e", "OpTenantId", "1"), ""),
                Arguments.of(Map.of("Empty", "", "Aa", "1", "AB", "2", "a", "3"), "Context=%7B%7D"),
                Arguments.of(Map.of("名", "订单/?&=%", "q", "\"'()!"), "Context=%7B%7D"),
                Arguments.of(Map.of("emoji", "\uD83D\uDE00", "line", "a\r\nb"), "Context=%7B%7D"));
    }

    @Test
    void shouldNotShowSecret() {
        assertThat(KEY.toString()).doesNotContain("testAccessKeySecret");
        assertThat(new AccessKey("id", "hidden-secret", "hidden-token").toString())
                .doesNotContain("hidden");
    }

    private static Acs3Signer signer(String time, String nonce) {
        return new Acs3Signer(Clock.fixed(Instant.parse(time), ZoneOffset.UTC), () -> nonce);
    }
}
