package io.dataphin.sandbox;

import static io.dataphin.sandbox.SandboxClient.LOGISTICS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.acs.Hashing;
import io.dataphin.sandbox.http.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The object stores take signed requests only. */
class StorageTest extends SandboxTestBase {

    @Test
    void shouldHandOutFilesOfWorkspacesToTheirKey() throws IOException {
        client.control("PUT", "/objects/iot-flink/libs/a.txt", Json.object().put("text", "content"));

        HttpResponse<String> answer = send("GET", "/iot-flink/libs/a.txt", "sandbox-oss-key", "sandbox-oss-secret", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("content");
        assertThat(send("GET", "/iot-flink/b.txt", "sandbox-oss-key", "sandbox-oss-secret", "")
                        .body())
                .contains("NoSuchKey");
    }

    @Test
    void shouldRefuseAWrongSecretAndAnUnknownKey() throws IOException {
        HttpResponse<String> wrong = send("GET", "/iot-flink/a.txt", "sandbox-oss-key", "wrong", "");

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("SignatureDoesNotMatch");
        assertThat(send("GET", "/iot-flink/a.txt", "other", "x", "").body()).contains("InvalidAccessKeyId");
        assertThat(client.send(HttpRequest.newBuilder(sandbox.uri().resolve("/_storage/iot-flink/a.txt"))
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldTakeAnUploadUnderTheNameThatTheKeyIsForOnly() throws IOException {
        JsonNode place = client.dataphin(
                        "GetFileStorageCredential", "Purpose=RESOURCE&ProjectId=" + LOGISTICS, Map.of())
                .path("StorageCredential");
        String name = "/" + place.path("Bucket").asText() + "/"
                + place.path("ObjectName").asText();
        String secret = place.path("AccessKey").asText();

        assertThat(send("PUT", name, "STS.sandbox", secret, "content").statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", name + "x", "STS.sandbox", secret, "content").statusCode())
                .isEqualTo(403);
        assertThat(send("GET", "/iot-flink/a.txt", "STS.sandbox", secret, "").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> send(String method, String object, String id, String secret, String body)
            throws IOException {
        String path = "/_storage" + object;
        String date = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(clock.instant());
        String day = date.substring(0, 8);
        String hash = Hashing.sha256(body.getBytes(StandardCharsets.UTF_8));
        String host = sandbox.uri().getAuthority();
        String canonical = method + "\n" + path + "\n\nhost:" + host + "\nx-amz-content-sha256:" + hash
                + "\nx-amz-date:" + date + "\n\nhost;x-amz-content-sha256;x-amz-date\n" + hash;
        String scope = day + "/cn-shanghai/s3/aws4_request";
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String step : new String[] {day, "cn-shanghai", "s3", "aws4_request"}) {
            key = Hashing.hmac(key, step);
        }
        String signature = HexFormat.of()
                .formatHex(Hashing.hmac(
                        key,
                        "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n"
                                + Hashing.sha256(canonical.getBytes(StandardCharsets.UTF_8))));
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.uri().resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .header("x-amz-date", date)
                .header("x-amz-content-sha256", hash)
                .header(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=" + id + "/" + scope
                                + ", SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=" + signature);
        if (id.startsWith("STS")) {
            request.header("x-amz-security-token", "sandbox-temporary-token");
        }
        return client.send(request.build());
    }
}
