package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCallsTest {

    private static final String ITEM = """
            "id":"9007199254740993","batchId":"9007199254740995","deploymentId":"d-1","objectName":"Orders","objectId":"d-1",\
            "targetName":"orders","fileFormat":"FLINK_SQL","projectId":"9007199254740993","projectName":"Shop",\
            "status":"FAILED","stage":"SUBMIT","waitingFor":null,\
            "failure":{"code":"MISSING_RESOURCE","message":"en failure.MISSING_RESOURCE.message {name=a.jar}",\
            "remedy":"en failure.MISSING_RESOURCE.remedy {name=a.jar}"},\
            "publication":{"status":"NOT_PUBLISHED","message":null,"at":null,"failure":null},"undone":null,"undoing":null,"drift":null,\
            "migrator":{"id":"30010","name":"alice"},"createdAt":"2026-11-22T08:00:00.123Z",\
            "finishedAt":"2026-11-22T08:00:00.123Z","attempt":1,"previousRecordId":"9007199254740991\"""";

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    @Test
    void shouldListRecordsAsTheContractSays() {
        assertThat(api.get("/records").body())
                .isEqualTo("{\"items\":[{" + ITEM + "}],\"nextCursor\":null,\"total\":1}");
        assertThat(api.services.calls).containsExactly(RecordQuery.all());
    }

    @Test
    void shouldGroupFailuresByCauseAsTheContractSays() {
        assertThat(api.get("/records/causes?batchId=7").body()).isEqualTo("""
                {"items":[{"code":"MISSING_RESOURCE","message":"en failure.MISSING_RESOURCE.cause {}",\
                "remedy":"en failure.MISSING_RESOURCE.remedy {name=a.jar}","count":23,\
                "subjects":[{"name":"a.jar","count":20}]}]}""");
        assertThat(api.get("/records/causes?limit=5").problem()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void shouldUnderstandTheWholeQuery() {
        api.get("/records?keyword=a_b&targetName=t&type=FLINK_SQL&status=FAILED&status=SKIPPED&projectId=1&projectId=2"
                + "&migrator=30010&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00.5Z&batchId=9007199254740993&cause=TASK_GONE&cause=SQL_INVALID"
                + "&sort=-finishedAt&limit=1&cursor=abc");

        assertThat(api.services.calls)
                .containsExactly(new RecordQuery(
                        "a_b",
                        "t",
                        Set.of(TaskType.FLINK_SQL),
                        Set.of(MigrationStatus.FAILED, MigrationStatus.SKIPPED),
                        Set.of(1L, 2L),
                        Set.of("30010"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-01-02T00:00:00.5Z"),
                        Samples.BIG,
                        Set.of("TASK_GONE", "SQL_INVALID"),
                        null,
                        RecordQuery.Sort.FINISHED_DESC,
                        1,
                        "abc"));
    }

    @ParameterizedTest
    @CsvSource({
        "status=NEVER, status",
        "type=PYTHON, type",
        "projectId=one, projectId",
        "projectId=, projectId",
        "projectId=-1, projectId",
        "projectId=9223372036854775808, projectId",
        "migrator=, migrator",
        "batchId=1&batchId=2, batchId",
        "batchId=x, batchId",
        "from=0, from",
        "to=2026-13-01T00:00:00Z, to",
        "sort=finishedAt, sort",
        "sort=name, sort",
        "limit=500, limit",
        "targetName=a&targetName=a, targetName",
    })
    void shouldRefuseValuesThatItDoesNotUnderstandAndNameTheParameter(String query, String name) {
        Answer answer = api.get("/records?" + query);

        assertThat(answer.problem()).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.json().path("detail").asText()).contains(name);
        assertThat(api.services.calls).isEmpty();
    }

    @Test
    void shouldShowARecordAsTheContractSays() {
        assertThat(api.get("/records/5").body()).isEqualTo("{" + ITEM + """
                ,"outcome":"CREATED","target":{"fileId":"77","version":3,"url":null,"directory":"/migrated","ownerId":"30010"},\
                "events":[{"at":"2026-11-22T08:00:00.123Z","stage":null,"level":"INFO","code":"ACCEPTED",\
                "message":"en event.ACCEPTED {}","requestId":null},\
                {"at":"2026-11-22T08:00:00.123Z","stage":"SUBMIT","level":"ERROR","code":"SUBMIT_FAILED",\
                "message":"en event.SUBMIT_FAILED {why=first\\nsecond}","requestId":"req-1"}],\
                "findings":[{"code":"MISSING_RESOURCE","severity":"BLOCKER",\
                "message":"en finding.MISSING_RESOURCE.message {name=a.jar}",\
                "remedy":"en finding.MISSING_RESOURCE.remedy {name=a.jar}","line":null,"column":null,"mustAccept":false}],\
                "verification":{"equal":true,"checkedAt":"2026-11-22T08:00:00.123Z",\
                "fields":[{"name":"name","verdict":"EQUAL","source":"a","target":"a","rule":null,"matters":false},\
                {"name":"labels.team","verdict":"DROPPED","source":"risk","target":null,"rule":"NO_TARGET_FIELD",\
                "matters":true}],"sourceHash":"ab12","targetHash":"cd34"},\
                "running":{"sourceState":"RUNNING","instanceState":null,"sameJob":null,"sourceRun":null,\
                "instanceRun":null,"checkedAt":"2026-11-22T08:00:00.123Z"},"accepted":[],"unlikely":[],"actions":["submit","migrate"]}""");
    }

    @Test
    void shouldWriteTheLogOneEventALineInTheReadersLanguage() {
        Answer answer = api.with("Accept-Language", "zh").get("/records/5/log");

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(answer.body().lines())
                .containsExactly(
                        "2026-11-22T08:00:00.123Z INFO    -            ACCEPTED: zh event.ACCEPTED {}",
                        "2026-11-22T08:00:00.123Z ERROR   SUBMIT       SUBMIT_FAILED: "
                                + "zh event.SUBMIT_FAILED {why=first\\nsecond} [req-1]");
    }

    @Test
    void shouldAnswerTheSubmitLogAsText() {
        Answer answer = api.get("/records/5/submit-log");

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(answer.body()).isEqualTo("line 1\n错误 2\n");
        assertThat(api.services.calls).containsExactly("submitLog", 5L);
    }

    @Test
    void shouldSayByAProblemWhyThereIsNoSubmitLog() {
        api.services.failure = new NotFoundException("NOT_FOUND", "object", "submit", "id", 5);

        Answer answer = api.get("/records/5/submit-log");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("NOT_FOUND");
        assertThat(answer.json().path("detail").asText()).contains("object=submit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "cancel"})
    void shouldActOnARecordWithOrWithoutAnEmptyBody(String action) {
        assertThat(api.call("POST", "/records/5/" + action, new byte[0]).status())
                .isEqualTo(202);
        Answer answer = api.post("/records/5/" + action, "{}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("status").asText()).isEqualTo("WAITING");
        assertThat(answer.json().path("waitingFor").asText()).isEqualTo("en waiting.TARGET_UNAVAILABLE {}");
        assertThat(api.services.calls).containsExactly(action, 5L, action, 5L);
        assertThat(api.post("/records/5/" + action, "{\"force\":true}").problem())
                .isEqualTo("INVALID_BODY");
    }

    @Test
    void shouldMigrateAgainWithOrWithoutChanges() {
        Answer answer = api.call("POST", "/records/5/migrate", new byte[0]);
        api.post("/records/6/migrate", "{\"sameNamePolicy\":\"OVERWRITE\",\"targetName\":\"orders_2\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith("/migration/api/v1/records/9007199254740993");
        assertThat(api.services.calls)
                .containsExactly(
                        "migrate",
                        5L,
                        MigrateAgain.AS_BEFORE,
                        "migrate",
                        6L,
                        new MigrateAgain(SameNamePolicy.OVERWRITE, "orders_2"));
        JsonNode problem =
                api.post("/records/5/migrate", "{\"policy\":\"SKIP\"}").json();
        assertThat(problem.path("code").asText()).isEqualTo("INVALID_BODY");
    }
}
