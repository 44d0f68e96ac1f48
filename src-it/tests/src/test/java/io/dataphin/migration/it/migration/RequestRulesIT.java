package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API makes of requests whatever they ask for: their form, and the key against doing them twice. */
@MigrationServer
class RequestRulesIT {

    private static final String JSON = "application/json";
    private static final int BODY_LIMIT = 1 << 20;

    private final RunningSystem system;
    private Workbench bench;
    private Refusals refusals;

    RequestRulesIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
        refusals = new Refusals(bench);
    }

    @Test
    void shouldRefuseBrokenJson() {
        refusals.expect(400, "INVALID_BODY", () -> postBatch("{\"projectId\":", JSON));
        refusals.expect(400, "INVALID_BODY", () -> postBatch("", JSON));
        refusals.expect(400, "INVALID_BODY", () -> postBatch("{\"projectId\":\"1\"}", JSON));
    }

    @Test
    void shouldRefuseWhatAForeignPageCouldSend() {
        String body = BatchBody.skip(PROJECT).job(bench.job()).json().toString();

        refusals.expect(415, "UNSUPPORTED_MEDIA_TYPE", () -> postBatch(body, "text/plain"));
        refusals.expect(
                415, "UNSUPPORTED_MEDIA_TYPE", () -> postBatch("projectId=1", "application/x-www-form-urlencoded"));
    }

    @Test
    void shouldRefuseTooBigBody() {
        refusals.expect(413, "BODY_TOO_LARGE", () -> postBatch(" ".repeat(BODY_LIMIT + 1), JSON));
    }

    @Test
    void shouldRefuseUnknownParameters() {
        refusals.expect(400, "INVALID_PARAMETER", () -> bench.api().get("records?colour=red"));
        refusals.expect(400, "INVALID_PARAMETER", () -> bench.api().get("records?status=DONE"));
        refusals.expect(400, "INVALID_PARAMETER", () -> bench.api().get("records?cursor=made-up"));
    }

    @Test
    void shouldRefuseUnknownMethodsAndAddresses() {
        refusals.expect(
                405,
                "METHOD_NOT_ALLOWED",
                () -> bench.api().send(bench.api().request("records").DELETE()));
        refusals.expect(404, "NOT_FOUND", () -> bench.api().get("records/999999999"));
        refusals.expect(404, "NOT_FOUND", () -> bench.api().get("no-such-thing"));
    }

    @Test
    void shouldAnswerTheSameRequestTheSameWayAgain() {
        String key = UUID.randomUUID().toString();
        BatchBody body = BatchBody.skip(PROJECT).job(bench.job());

        JsonNode first = MigrationApi.expect(202, postWithKey(key, body)).json();
        bench.awaitEnd(first);
        long records = bench.recordCount();
        HttpAnswer second = MigrationApi.expect(202, postWithKey(key, body));

        assertThat(second.json().path("id")).isEqualTo(first.path("id"));
        assertThat(bench.recordCount()).isEqualTo(records);
    }

    @Test
    void shouldRefuseTheKeyOfAnotherRequest() {
        String key = UUID.randomUUID().toString();
        bench.awaitEnd(MigrationApi.expect(
                        202, postWithKey(key, BatchBody.skip(PROJECT).job(bench.job())))
                .json());
        BatchBody other = BatchBody.skip(PROJECT).job(bench.job());

        refusals.expect(422, "IDEMPOTENCY_KEY_REUSED", () -> postWithKey(key, other));
    }

    @Test
    void shouldForgetTheKeyOfARefusedRequest() {
        String key = UUID.randomUUID().toString();
        refusals.expect(400, "BATCH_EMPTY", () -> postWithKey(key, BatchBody.skip(PROJECT)));

        HttpAnswer answer = postWithKey(key, BatchBody.skip(PROJECT).job(bench.job()));

        bench.awaitEnd(MigrationApi.expect(202, answer).json());
    }

    private HttpAnswer postWithKey(String key, BatchBody body) {
        return bench.api()
                .send(bench.api()
                        .request("batches")
                        .header("Content-Type", JSON)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body.json().toString())));
    }

    private HttpAnswer postBatch(String body, String contentType) {
        return bench.api()
                .send(bench.api()
                        .request("batches")
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body)));
    }
}
