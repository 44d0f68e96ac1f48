package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.job.CandidateQuery;
import io.dataphin.migration.api.job.CandidateStatus;
import io.dataphin.migration.api.project.ProjectQuery;
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

class ProjectCallsTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    @Test
    void shouldListProjectsAsTheContractSays() {
        JsonNode list = api.get("/projects").json();

        assertThat(list).hasToString("""
                {"items":[\
                {"id":"9007199254740993","name":"shop","displayName":"Shop","mode":"DEV_PROD","env":"DEV","eligible":true,\
                "mayMigrate":true,"blockers":[],"source":{"computeSourceId":"9007199254740993","computeSourceName":"flink",\
                "region":"cn-x","workspace":"ws","namespace":"ns"}},\
                {"id":"2","name":"plain","displayName":"Plain","mode":"BASIC","env":"PROD","eligible":false,"mayMigrate":false,\
                "blockers":[{"code":"NO_STREAM_SOURCE","message":"en blocker.NO_STREAM_SOURCE {}","link":null}],"source":null}],\
                "nextCursor":"next","total":7}""");
        assertThat(api.services.calls).containsExactly(new ProjectQuery("", 20, null));
    }

    @Test
    void shouldAskForThePageOfProjectsThatIsWanted() {
        api.get("/projects?keyword=Sh%25op%20%E4%BD%9C&limit=200&cursor=abc");

        assertThat(api.services.calls).containsExactly(new ProjectQuery("Sh%op 作", 200, "abc"));
    }

    @Test
    void shouldListCandidatesAsTheContractSays() {
        JsonNode list = api.get("/projects/5/jobs").json();

        assertThat(list).hasToString("""
                {"items":[\
                {"deploymentId":"d-1","name":"Orders","targetName":"orders","type":"FLINK_SQL","kind":"SQLSCRIPT",\
                "state":"RUNNING","engineVersion":"vvr-8","selectable":true,"reasons":[],\
                "findings":[{"code":"SQL_ERROR","severity":"WARNING","message":"en finding.SQL_ERROR.message {token=x}",\
                "remedy":"en finding.SQL_ERROR.remedy {token=x}","line":3,"column":4,"mustAccept":false}],\
                "sameNameExists":true,"lastRecord":null},\
                {"deploymentId":"d-2","name":"Orders","targetName":"","type":null,"kind":"SQLSCRIPT",\
                "state":"RUNNING","engineVersion":"vvr-8","selectable":false,\
                "reasons":[{"code":"JOB_BUSY","message":"en reason.JOB_BUSY {record=5}"}],"findings":[],\
                "sameNameExists":false,"lastRecord":{"id":"9007199254740993","status":"WAITING","finishedAt":null}}],\
                "nextCursor":"next","total":7,\
                "inventory":{"refreshedAt":"2026-11-22T12:04:00Z","attemptedAt":"2026-11-22T12:07:00Z","refreshing":true,\
                "failure":{"code":"SOURCE_UNAVAILABLE","message":"en error.SOURCE_UNAVAILABLE {}"}}}""");
        assertThat(api.services.calls).containsExactly(5L, CandidateQuery.all());
    }

    @Test
    void shouldReadTheListOfJobsNow() {
        JsonNode state =
                api.call("POST", "/projects/5/jobs/refresh", new byte[0]).json();

        assertThat(state.path("refreshedAt").asText()).isEqualTo("2026-11-22T12:04:00Z");
        assertThat(api.services.calls).containsExactly("refresh", 5L);
    }

    @Test
    void shouldAnswerWhatWouldBeWrittenBesideWhatIsThere() {
        JsonNode difference =
                api.get("/projects/5/jobs/d-1/difference?targetName=orders").json();

        assertThat(difference).hasToString("""
                {"targetName":"orders","exists":true,"equal":false,"fields":[\
                {"name":"name","verdict":"NORMALISED","source":"Orders","written":"orders","target":"orders",\
                "rule":"TARGET_NAME","matters":false},\
                {"name":"artifact.sqlArtifact.sqlScript","verdict":"DIFFERENT","source":"SELECT 2;","written":"SELECT 2;",\
                "target":"SELECT 1;","rule":null,"matters":false},\
                {"name":"labels.team","verdict":"DROPPED","source":"risk","written":null,"target":null,\
                "rule":"NO_TARGET_FIELD","matters":true}]}""");
        assertThat(api.services.calls).containsExactly("difference", 5L, "d-1", "orders");
    }

    @Test
    void shouldCompareWithTheNameThatTheJobWouldGetWhenNoneIsNamed() {
        api.get("/projects/5/jobs/d-1/difference");

        assertThat(api.services.calls).containsExactly("difference", 5L, "d-1", "null");
        assertThat(api.get("/projects/5/jobs/d-1/difference?targetName=a&targetName=b")
                        .problem())
                .isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void shouldUnderstandTheWholeQuery() {
        api.get(
                "/projects/5/jobs?keyword=Ord%25er%20%E4%BD%9C&type=FLINK_SQL&type=FLINK_DATASTREAM&status=NEVER&status=FAILED"
                        + "&supported=false&migratedFrom=2026-01-01T00:00:00Z&migratedTo=2026-02-01T08:00:00%2B08:00"
                        + "&sort=-lastMigratedAt&limit=200&cursor=abc");

        assertThat(api.services.calls.get(1))
                .isEqualTo(new CandidateQuery(
                        "Ord%er 作",
                        Set.of(TaskType.FLINK_SQL, TaskType.FLINK_DATASTREAM),
                        Set.of(CandidateStatus.NEVER, CandidateStatus.FAILED),
                        false,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        CandidateQuery.Sort.LAST_MIGRATED_DESC,
                        200,
                        "abc"));
    }

    @ParameterizedTest
    @CsvSource({
        "keyword=a&keyword=b, keyword",
        "keyword=%00, keyword",
        "type=SQL, type",
        "type=, type",
        "type=flink_sql, type",
        "'status=FAILED,NEVER', status",
        "status=BUSY, status",
        "supported=yes, supported",
        "supported=TRUE, supported",
        "supported=true&supported=false, supported",
        "migratedFrom=2026-01-01, migratedFrom",
        "migratedFrom=, migratedFrom",
        "migratedTo=yesterday, migratedTo",
        "migratedTo=2026-01-01T00:00:00, migratedTo",
        "migratedTo=%2B999999999-01-01T00:00:00Z, migratedTo",
        "sort=createdAt, sort",
        "sort=Name, sort",
        "limit=0, limit",
        "limit=201, limit",
        "limit=-1, limit",
        "limit=ten, limit",
        "limit=, limit",
        "limit=1.5, limit",
        "limit=99999999999999999999, limit",
        "cursor=, cursor",
    })
    void shouldRefuseValuesThatItDoesNotUnderstandAndNameTheParameter(String query, String name) {
        Answer answer = api.get("/projects/5/jobs?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.json().path("detail").asText()).contains(name);
        assertThat(api.services.calls).isEmpty();
    }
}
