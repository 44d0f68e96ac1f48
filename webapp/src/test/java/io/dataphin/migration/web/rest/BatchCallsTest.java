package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.migration.BatchQuery;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.StartMigration;
import io.dataphin.migration.api.migration.StartMigration.JobChoice;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCallsTest {

    private static final String ID = "9007199254740993";

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    @Test
    void shouldStartABatchAndAnswerIt() {
        Answer answer = api.with("Idempotency-Key", "key-1").post("/batches", """
                {"projectId": %s, "sameNamePolicy": "SKIP", "jobs": [
                  {"deploymentId": "d-1", "targetName": "orders", "sameNamePolicy": "OVERWRITE", "accept": ["A", "B"]},
                  {"deploymentId": 7, "targetName": null, "accept": null}]}""".formatted(ID));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith("/migration/api/v1/batches/" + ID);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        StartMigration wish = wish(0);
        assertThat(wish.projectId()).isEqualTo(Samples.BIG);
        assertThat(wish.sameNamePolicy()).isEqualTo(SameNamePolicy.SKIP);
        assertThat(wish.idempotencyKey()).isEqualTo("key-1");
        assertThat(wish.jobs())
                .isEqualTo(List.of(
                        new JobChoice("d-1", "orders", SameNamePolicy.OVERWRITE, Set.of("A", "B")), JobChoice.of("7")));
    }

    @Test
    void shouldTakeFindingsThatAreAcceptedForAReason() {
        Answer answer = api.post("/batches", """
                {"projectId": %s, "sameNamePolicy": "SKIP", "jobs": [{"deploymentId": "d-1",
                  "accept": ["A", {"code": "B", "reason": " agreed with the owner "}, {"code": "C", "reason": ""}]}]}""".formatted(ID));

        assertThat(answer.status()).isEqualTo(202);
        JobChoice choice = wish(0).jobs().get(0);
        assertThat(choice.accept()).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(choice.reasons()).containsExactly(Map.entry("B", "agreed with the owner"));
        assertThat(api.post("/batches", """
                {"projectId": %s, "sameNamePolicy": "SKIP", "jobs": [{"deploymentId": "d-1",
                  "accept": [{"reason": "why"}]}]}""".formatted(ID)).status()).isEqualTo(400);
    }

    @Test
    void shouldSendTheEvidenceAsAFileAndTheKeyAsText() {
        Answer pack = api.get("/batches/5/evidence");

        assertThat(pack.status()).isEqualTo(200);
        assertThat(pack.header("Content-Type")).isEqualTo("application/zip");
        assertThat(pack.header("Content-Disposition")).isEqualTo("attachment; filename=\"batch-5.zip\"");
        assertThat(pack.body()).isEqualTo("zip");
        assertThat(api.get("/batches/6/evidence").problem()).isEqualTo("NOT_FOUND");
        assertThat(api.get("/evidence/key").body()).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    void shouldShowABatchAsTheContractSays() {
        JsonNode batch = api.get("/batches/5").json();

        assertThat(batch.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "projectId",
                        "sameNamePolicy",
                        "createdAt",
                        "createdBy",
                        "counts",
                        "records",
                        "progress",
                        "estimatedEnd",
                        "causes");
        assertThat(batch.path("id")).hasToString('"' + ID + '"');
        assertThat(batch.path("projectId").isTextual()).isTrue();
        assertThat(batch.path("createdAt").asText()).isEqualTo("2026-11-22T08:00:00.123Z");
        assertThat(batch.path("createdBy")).hasToString("{\"id\":\"30010\",\"name\":\"alice\"}");
        assertThat(batch.path("counts").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "waiting", "migrating", "submitting", "succeeded", "failed", "skipped", "cancelled");
        assertThat(batch.path("counts").path("failed").asInt()).isEqualTo(1);
        assertThat(batch.path("records")).hasSize(2);
        assertThat(batch.path("progress")).hasToString("{\"done\":1,\"total\":2,\"percent\":50}");
        assertThat(batch.path("estimatedEnd").asText()).isEqualTo("2026-11-22T08:00:00.123Z");
        assertThat(batch.path("causes")).hasSize(1);
        assertThat(api.services.calls).containsExactly(5L);
    }

    @Test
    void shouldTellWhatAStartWouldComeTo() {
        Answer answer = api.post(
                "/batches/preview",
                "{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"d-1\"}]}");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode preview = answer.json();
        assertThat(preview.path("counts"))
                .hasToString("{\"create\":0,\"overwrite\":1,\"skip\":0,\"refused\":1,\"warnings\":1,\"mustAccept\":1}");
        assertThat(preview.path("jobs").path(0).fieldNames())
                .toIterable()
                .containsExactly("deploymentId", "targetName", "outcome", "findings", "toAccept", "errors");
        assertThat(preview.path("jobs")
                        .path(0)
                        .path("findings")
                        .path(0)
                        .path("mustAccept")
                        .asBoolean())
                .isTrue();
        assertThat(preview.path("jobs").path(1).path("errors"))
                .hasToString("[{\"code\":\"JOB_NOT_FOUND\",\"detail\":\"en error.JOB_NOT_FOUND {deploymentId=d-2}\"}]");
        assertThat(wish(0).jobs()).containsExactly(JobChoice.of("d-1"));
    }

    @Test
    void shouldListBatchesAsTheContractSays() {
        JsonNode page = api.get(
                        "/batches?projectId=1&projectId=2&migrator=30010&from=2026-11-01T00:00:00Z&limit=7&cursor=c")
                .json();

        assertThat(page.fieldNames()).toIterable().containsExactly("items", "nextCursor", "total");
        assertThat(page.path("items").path(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "projectId",
                        "projectName",
                        "planId",
                        "createdAt",
                        "createdBy",
                        "counts",
                        "progress",
                        "estimatedEnd");
        assertThat(page.path("items").path(0).path("estimatedEnd").isNull()).isTrue();
        assertThat(api.services.calls)
                .containsExactly(new BatchQuery(
                        Set.of(1L, 2L), Set.of("30010"), Instant.parse("2026-11-01T00:00:00Z"), null, 7, "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=FAILED", "limit=0", "limit=201", "projectId=x", "from=yesterday", "cursor="})
    void shouldRefuseAParameterThatTheListOfBatchesDoesNotTake(String parameter) {
        assertThat(api.get("/batches?" + parameter).problem()).isEqualTo("INVALID_PARAMETER");
        assertThat(api.services.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | body",
                "null | object",
                "[] | object",
                "{ | object",
                "{} {} | object",
                "'{\"projectId\":1,\"projectId\":2}' | object",
                "{} | jobs",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\"}' | jobs",
                "'{\"projectId\":1,\"jobs\":[]}' | sameNamePolicy",
                "'{\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}' | projectId",
                "'{\"projectId\":\"\",\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}' | projectId",
                "'{\"projectId\":\"x\",\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}' | projectId",
                "'{\"projectId\":1.5,\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}' | projectId",
                "'{\"projectId\":true,\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}' | projectId",
                "'{\"projectId\":99999999999999999999,\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}' | projectId",
                "'{\"projectId\":1,\"sameNamePolicy\":\"skip\",\"jobs\":[]}' | sameNamePolicy",
                "'{\"projectId\":1,\"sameNamePolicy\":\"\",\"jobs\":[]}' | sameNamePolicy",
                "'{\"projectId\":1,\"sameNamePolicy\":0,\"jobs\":[]}' | sameNamePolicy",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":{}}' | jobs",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":\"\"}' | jobs",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[null]}' | jobs[0]",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[\"\"]}' | jobs[0]",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{}]}' | jobs[0].deploymentId",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\" \"}]}' | jobs[0].deploymentId",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"d\",\"name\":1}]}' | jobs[0].name",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"d\",\"targetName\":1}]}' | jobs[0].targetName",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"d\",\"accept\":\"A\"}]}' | jobs[0].accept",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"d\",\"accept\":[1]}]}' | jobs[0].accept[0]",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"d\",\"accept\":[null]}]}' | jobs[0].accept",
                "'{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[],\"dryRun\":true}' | dryRun",
            })
    void shouldRefuseABodyThatIsNotAsTheContractSaysAndNameTheField(String body, String named) {
        Answer answer = api.post("/batches", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("INVALID_BODY");
        assertThat(answer.json().path("detail").asText()).contains(named);
        assertThat(api.services.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"deploymentId, 100", "targetName, 500"})
    void shouldRefuseATextThatIsTooLongAndNameTheField(String field, int longest) {
        assertThat(api.post("/batches", withText(field, longest)).status()).isEqualTo(202);

        Answer answer = api.post("/batches", withText(field, longest + 1));

        assertThat(answer.problem()).isEqualTo("INVALID_BODY");
        assertThat(answer.json().path("detail").asText()).contains("jobs[0]." + field);
    }

    private static String withText(String field, int length) {
        String other = field.equals("targetName") ? "\"deploymentId\":\"d\"," : "";
        return "{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{%s\"%s\":\"%s\"}]}"
                .formatted(other, field, "x".repeat(length));
    }

    @Test
    void shouldLeaveAnEmptyListOfJobsToTheService() {
        assertThat(api.post("/batches", "{\"projectId\":\"1\",\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}")
                        .status())
                .isEqualTo(202);
        assertThat(wish(0).jobs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "256"})
    void shouldRefuseAnIdempotencyKeyThatIsBlankOrTooLong(String key) {
        Answer answer = api.with("Idempotency-Key", key.equals("256") ? "k".repeat(256) : key)
                .post("/batches", "{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}");

        assertThat(answer.problem()).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.json().path("detail").asText()).contains("Idempotency-Key");
    }

    @Test
    void shouldTakeTheLongestIdempotencyKey() {
        api.with("Idempotency-Key", "k".repeat(255))
                .post("/batches", "{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[]}");

        assertThat(wish(0).idempotencyKey()).hasSize(255);
    }

    @Test
    void shouldHashWhatARequestMeans() {
        api.post("/batches", "{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"7\"}]}");
        api.post(
                "/batches",
                "{ \"jobs\":[{\"targetName\":null,\"deploymentId\":7}],\n\"sameNamePolicy\":\"SKIP\",\"projectId\":\"1\"}");
        api.post("/batches", "{\"projectId\":1,\"sameNamePolicy\":\"SKIP\",\"jobs\":[{\"deploymentId\":\"8\"}]}");

        assertThat(wish(0).requestHash()).matches("[0-9a-f]{64}").isEqualTo(wish(1).requestHash());
        assertThat(wish(2).requestHash()).isNotEqualTo(wish(0).requestHash());
        assertThat(wish(0).idempotencyKey()).isNull();
    }

    private StartMigration wish(int index) {
        return (StartMigration) api.services.calls.get(index);
    }
}
