package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.assessment.AssessedJobQuery;
import io.dataphin.migration.api.assessment.AssessmentQuery;
import io.dataphin.migration.api.assessment.JobScript;
import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.web.fake.FakeAssessments;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentCallsTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    @Test
    void shouldStartAnAssessmentAndAnswerIt() {
        Answer answer = api.post("/assessments", "{\"projectId\": \"7\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).endsWith("/migration/api/v1/assessments/17");
        assertThat(answer.json().path("status").asText()).isEqualTo("DONE");
        assertThat(api.assessments.calls.get(0)).isEqualTo(7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"projectId\": \"x\"}", "{\"projectId\": \"7\", \"other\": 1}"})
    void shouldRefuseAWrongBody(String body) {
        assertThat(api.post("/assessments", body).problem()).isEqualTo("INVALID_BODY");
        assertThat(api.assessments.calls).isEmpty();
    }

    @Test
    void shouldSayWhoMayNotStartOne() {
        api.assessments.failure = new NoPermissionException("NO_PERMISSION", "project", "Sales");

        assertThat(api.post("/assessments", "{\"projectId\": \"7\"}").status()).isEqualTo(403);
    }

    @Test
    void shouldShowAnAssessmentAsTheContractSays() {
        JsonNode assessment = api.get("/assessments/17").json();

        assertThat(assessment.path("id").asText()).isEqualTo("17");
        assertThat(assessment.path("progress").path("percent").asInt()).isEqualTo(100);
        assertThat(assessment.path("counts").fieldNames())
                .toIterable()
                .containsExactly("ready", "review", "blocked", "unsupported");
        JsonNode group = assessment.path("findings").path(0);
        assertThat(group.path("code").asText()).isEqualTo("RESOURCE_MISSING");
        assertThat(group.path("severity").asText()).isEqualTo("WARNING");
        assertThat(group.path("jobs").asInt()).isEqualTo(1);
        assertThat(group.path("subjects").path(0).path("name").asText()).isEqualTo("geo-udf.jar");
        assertThat(assessment.path("startedAt").asText()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(assessment.path("failure").isNull()).isTrue();
    }

    @Test
    void shouldListAssessmentsOfProjects() {
        assertThat(api.get("/assessments?projectId=7&limit=5")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.assessments.calls.get(0)).isEqualTo(new AssessmentQuery(Set.of(7L), 5, null));
    }

    @Test
    void shouldListJobsByReadinessCodeSubjectAndKeyword() {
        JsonNode page = api.get(
                        "/assessments/17/jobs?readiness=REVIEW&readiness=READY&code=RESOURCE_MISSING&subject=geo-udf.jar&keyword=ord")
                .json();

        assertThat(page.path("items").path(0).path("readiness").asText()).isEqualTo("REVIEW");
        assertThat(page.path("items")
                        .path(0)
                        .path("findings")
                        .path(0)
                        .path("line")
                        .asInt())
                .isEqualTo(2);
        assertThat(page.path("nextCursor").asText()).isEqualTo("next");
        assertThat(api.assessments.calls.get(0))
                .isEqualTo(new AssessedJobQuery(
                        Set.of(Readiness.REVIEW, Readiness.READY),
                        Set.of("RESOURCE_MISSING"),
                        "geo-udf.jar",
                        "ord",
                        20,
                        null));
        assertThat(api.get("/assessments/17/jobs?readiness=ready").problem()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void shouldShowTheAnalysisOfAScriptWithoutItsSecrets() {
        Answer answer = api.get("/assessments/17/jobs/d-1");

        JsonNode job = answer.json();
        assertThat(job.path("name").asText()).isEqualTo("orders");
        assertThat(job.path("analysis").path("tables").path(0).path("connector").asText())
                .isEqualTo("kafka");
        assertThat(job.path("analysis").path("files").path(0).path("name").asText())
                .isEqualTo("geo-udf.jar");
        assertThat(answer.body()).doesNotContain("hidden", "pass@");
    }

    @Test
    void shouldSayWhyAScriptCouldNotBeRead() {
        api.assessments.script =
                new JobScript(FakeAssessments.ORDERS, null, null, false, Message.of("SOURCE_UNAVAILABLE"));

        JsonNode job = api.get("/assessments/17/jobs/d-1").json();

        assertThat(job.path("analysis").isNull()).isTrue();
        assertThat(job.path("problem").path("code").asText()).isEqualTo("SOURCE_UNAVAILABLE");
    }

    @Test
    void shouldExportOneRowAFindingWithoutFormulas() {
        Answer answer = api.get("/assessments/17.csv");

        assertThat(answer.header("Content-Disposition")).contains("migration-assessment-17.csv");
        assertThat(answer.body().split("\r\n"))
                .hasSize(3)
                .anySatisfy(row ->
                        assertThat(row).startsWith("d-1,orders,orders,FLINK_SQL,SQLSCRIPT,REVIEW,RESOURCE_MISSING"))
                .anySatisfy(row -> assertThat(row).startsWith("d-2,'=clicks<b>,"));
    }

    @Test
    void shouldExportAWorkbook() {
        assertThat(api.get("/assessments/17.xlsx").body()).startsWith("PK");
    }

    @Test
    void shouldExportAPageThatEscapesNames() {
        Answer answer = api.get("/assessments/17.html");

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .contains("=clicks&lt;b&gt;", "geo-udf.jar (1)", "</html>")
                .doesNotContain("<script", "<td/>", "clicks<b>");
    }

    @Test
    void shouldRefuseAReportThatThereIsNot() {
        assertThat(api.get("/assessments/18.html").status()).isEqualTo(404);
        assertThat(api.get("/assessments/18.csv").problem()).isEqualTo("NOT_FOUND");
    }
}
