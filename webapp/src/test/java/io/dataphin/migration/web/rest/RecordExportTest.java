package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.export.RecordTable;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordExportTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    @Test
    void shouldWriteOneRowARecordBelowTheNamesOfTheColumns() {
        Answer answer = api.get("/records.csv?status=FAILED");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"migration-records.csv\"");
        assertThat(answer.body())
                .isEqualTo('\uFEFF' + String.join(",", RecordTable.COLUMNS) + "\r\n"
                        + "9007199254740993,9007199254740995,Orders,d-1,orders,FLINK_SQL,9007199254740993,Shop,FAILED,SUBMIT,,"
                        + "MISSING_RESOURCE,en failure.MISSING_RESOURCE.message {name=a.jar},"
                        + "en failure.MISSING_RESOURCE.remedy {name=a.jar},NOT_PUBLISHED,,,,30010,alice,"
                        + "2026-11-22T08:00:00.123Z,2026-11-22T08:00:00.123Z,1,9007199254740991\r\n");
    }

    @Test
    void shouldReadPageAfterPageWithTheSameFilter() {
        api.services.records = new Slice<>(List.of(Samples.FAILED, Samples.FAILED), "c2", 3);
        api.services.laterRecords.add(new Slice<>(List.of(Samples.WAITING), null, 3));

        Answer answer = api.get("/records.csv?status=FAILED");

        assertThat(answer.body().lines()).hasSize(4);
        RecordQuery asked = (RecordQuery) api.services.calls.get(1);
        assertThat(asked.cursor()).isEqualTo("c2");
        assertThat(asked.limit()).isEqualTo(200);
        assertThat(asked.statuses()).isEqualTo(Set.of(MigrationStatus.FAILED));
    }

    @Test
    void shouldGiveTheSameAsAWorkbook() {
        Answer answer = api.get("/records.xlsx?status=FAILED");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"migration-records.xlsx\"");
        assertThat(answer.body()).as("a ZIP archive").startsWith("PK");
        assertThat(((RecordQuery) api.services.calls.get(0)).statuses()).isEqualTo(Set.of(MigrationStatus.FAILED));
    }

    @ParameterizedTest
    @CsvSource({"limit=5, limit", "cursor=abc, cursor", "status=NEVER, status", "sort=name, sort"})
    void shouldRefuseWhatItDoesNotTake(String query, String name) {
        for (String file : List.of("/records.csv?", "/records.xlsx?")) {
            Answer answer = api.get(file + query);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("INVALID_PARAMETER");
            assertThat(answer.json().path("detail").asText()).contains(name);
        }
    }
}
