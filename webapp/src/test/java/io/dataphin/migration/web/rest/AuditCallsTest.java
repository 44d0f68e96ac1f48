package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.audit.AuditQuery;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCallsTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        Path users = ApiContractTest.users(folder);
        Files.writeString(users, Files.readString(users).replace("| user |", "| user,administrator |"));
        api = new ApiUnderTest(users);
        api.audit.add(new Caller(new UserRef("7", "sun.li"), false, "203.0.113.7"), AuditAction.UNDO, "=17", "OK");
        api.audit.addUnknown("203.0.113.9", AuditAction.SIGN_IN, "", "UNKNOWN_NAME");
    }

    @Test
    void shouldListEntriesAsTheContractShapesThem() {
        Answer answer = api.get("/audit?action=UNDO&action=CHECK&who=li&from=2026-11-01T00:00:00Z&result=DONE&limit=5");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode first = answer.json().path("items").path(0);
        assertThat(first.toString())
                .isEqualTo("{\"id\":\"1\",\"at\":\"1970-01-01T00:00:00Z\",\"who\":{\"id\":\"7\",\"name\":\"sun.li\"},"
                        + "\"from\":\"203.0.113.7\",\"action\":\"UNDO\",\"subject\":\"=17\",\"result\":\"OK\",\"hash\":\""
                        + "ab".repeat(32) + "\"}");
        assertThat(answer.json().path("nextCursor").asText()).isEqualTo("next");
        AuditQuery asked = api.audit.queries.get(0);
        assertThat(asked.actions()).containsExactlyInAnyOrder(AuditAction.UNDO, AuditAction.CHECK);
        assertThat(asked.who()).isEqualTo("li");
        assertThat(asked.from()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(asked.result()).isEqualTo(AuditQuery.Result.DONE);
        assertThat(asked.limit()).isEqualTo(5);
        assertThat(api.get("/audit?cursor=next")
                        .json()
                        .path("items")
                        .path(0)
                        .path("who")
                        .isNull())
                .isTrue();
    }

    @Test
    void shouldExportWhatTheFilterFindsAndTellTheAudit() {
        Answer csv = api.get("/audit.csv");
        Answer lines = api.get("/audit.jsonl");

        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"migration-audit.csv\"");
        assertThat(csv.body().lines()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(csv.body()).contains("id,at,whoId,whoName,from,action,subject,result,sequence,hash", "'=17");
        assertThat(lines.header("Content-Type")).startsWith("application/jsonl");
        assertThat(lines.body()).isEqualTo("lines");
        assertThat(api.audit.entries.subList(2, 4))
                .extracting(AuditEntry::action)
                .containsOnly(AuditAction.EXPORT_AUDIT);
        assertThat(api.audit.entries.subList(2, 4))
                .extracting(AuditEntry::subject)
                .containsExactly("CSV", "JSONL");
    }

    @ParameterizedTest
    @CsvSource({"action=NONE, action", "who=, who", "from=today, from", "result=OK, result", "project=7, project"})
    void shouldRefuseWhatItDoesNotTake(String query, String name) {
        for (String call : new String[] {"/audit?", "/audit.csv?", "/audit.jsonl?"}) {
            assertThat(api.get(call + query).json().path("detail").asText()).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit.csv", "/audit.jsonl"})
    void shouldBeForAdministratorsAndTellTheAuditOfEverybodyElse(String call) throws IOException {
        ApiUnderTest others = new ApiUnderTest(ApiContractTest.users(folder));

        Answer answer = others.get(call);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("NO_PERMISSION");
        assertThat(others.audit.entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.ACCESS_REFUSED);
            assertThat(entry.subject()).isEqualTo("GET /migration/api/v1" + call);
            assertThat(entry.who().name()).isEqualTo("alice");
            assertThat(entry.from()).isEqualTo("192.0.2.1");
        });
    }

    @Test
    void shouldTellTheAuditOfAWrongPasswordAndOfExports() {
        api.with("Authorization", ApiUnderTest.basic("alice:wrong")).get("/projects");
        api.with("Authorization", ApiUnderTest.ALICE).get("/records.csv");

        assertThat(api.audit.entries.subList(2, 4))
                .satisfiesExactly(
                        refused -> {
                            assertThat(refused.action()).isEqualTo(AuditAction.SIGN_IN);
                            assertThat(refused.result()).isEqualTo("WRONG_PASSWORD");
                        },
                        exported -> {
                            assertThat(exported.action()).isEqualTo(AuditAction.EXPORT_RECORDS);
                            assertThat(exported.subject()).isEqualTo("CSV");
                        });
    }
}
