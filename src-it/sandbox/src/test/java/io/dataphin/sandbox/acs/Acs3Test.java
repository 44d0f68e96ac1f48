package io.dataphin.sandbox.acs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.sandbox.http.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The two vectors of the Ververica reference, section 1.2.3. */
class Acs3Test {
    private static final String SECRET = "testAccessKeySecret";

    @Test
    void shouldSignGetWithChineseQueryAndAsterisk() {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "host", "ververica.cn-beijing.aliyuncs.com",
                "x-acs-action", "ListDeployments",
                "x-acs-content-sha256", Hashing.sha256(new byte[0]),
                "x-acs-date", "2026-03-01T08:00:00Z",
                "x-acs-signature-nonce", "5f2d8c1e9b3a4d7fa0c6e4b1d2938475",
                "x-acs-version", "2022-07-18"));
        QueryString query =
                QueryString.parse("pageSize=50&pageIndex=1&name=%E8%AE%A2%E5%8D%95+sync*1&executionMode=STREAMING");

        String canonical = Acs3.canonicalRequest(
                "GET",
                "/api/v2/namespaces/demo-default/deployments",
                query,
                List.copyOf(headers.keySet()),
                headers::get,
                Hashing.sha256(new byte[0]));

        assertThat(Hashing.sha256(canonical.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("d2f08444e3330e4ee0076feb4523ff474da364d91520debefd876a730bb4e0c8");
        assertThat(Acs3.signature(SECRET, canonical))
                .isEqualTo("12843b17f8793d717c90c32879a749f7e6249abb641487c93342e15c88595243");
    }

    @Test
    void shouldSignPostWithBodyAndColonVerb() {
        String body = "{\"stopStrategy\":\"STOP_WITH_SAVEPOINT\"}";
        String hash = Hashing.sha256(body.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new TreeMap<>(Map.of(
                "content-type", "application/json; charset=utf-8",
                "host", "ververica.cn-beijing.aliyuncs.com",
                "x-acs-action", "StopJob",
                "x-acs-content-sha256", hash,
                "x-acs-date", "2026-03-01T08:00:05Z",
                "x-acs-signature-nonce", "0b7a1f4c2d6e8a9035c1e2f3d4b5a697",
                "x-acs-version", "2022-07-18"));

        String canonical = Acs3.canonicalRequest(
                "POST",
                "/api/v2/namespaces/demo-default/jobs/5af678c0-7db0-4650-94c2-d2604f0a1111%3Astop",
                QueryString.parse(""),
                List.copyOf(headers.keySet()),
                headers::get,
                hash);

        assertThat(Acs3.signature(SECRET, canonical))
                .isEqualTo("8f1ba4ec653f1aa1e26648eda011413fc18582c014a1f443f89a353bd7b44485");
    }
}
