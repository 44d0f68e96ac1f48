package io.dataphin.migration.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordQuery;
import io.dataphin.migration.api.migration.RecordSelection;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.web.rest.ApiUnderTest.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkCallsTest {

    @TempDir
    Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiUnderTest(ApiContractTest.users(folder));
    }

    @Test
    void shouldTakeIdsAsStringsOrIntegersInTheirOrder() {
        Answer answer = api.post("/records/actions", "{\"action\":\"submit\",\"ids\":[\"9007199254740993\",7,\"5\"]}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"accepted\":2,\"refused\":[{\"id\":\"9007199254740993\",\"code\":\"NOT_FOUND\"}]}");
        assertThat(api.services.calls)
                .containsExactly(Action.SUBMIT, new RecordSelection.ByIds(List.of(Samples.BIG, 7L, 5L)));
    }

    @Test
    void shouldTakeTheQueryOfTheListAsFilter() {
        api.post("/records/actions", """
                {"action":"migrate","filter":{"keyword":"a_b","targetName":"t","type":"FLINK_SQL",
                 "status":["FAILED","SKIPPED"],"projectId":[1,"9007199254740993"],"migrator":"30010",
                 "from":"2026-01-01T00:00:00Z","to":"2026-01-02T00:00:00Z","batchId":3,"cause":"TASK_GONE","sort":"objectName"}}""");

        assertThat(api.services.calls)
                .containsExactly(
                        Action.MIGRATE,
                        new RecordSelection.ByFilter(new RecordQuery(
                                "a_b",
                                "t",
                                Set.of(TaskType.FLINK_SQL),
                                Set.of(MigrationStatus.FAILED, MigrationStatus.SKIPPED),
                                Set.of(1L, Samples.BIG),
                                Set.of("30010"),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-01-02T00:00:00Z"),
                                3L,
                                Set.of("TASK_GONE"),
                                null,
                                RecordQuery.Sort.NAME,
                                RecordQuery.MAX_LIMIT,
                                null)));
    }

    @Test
    void shouldTellWhatMustBeAcceptedAndTakeTheAcceptance() {
        Message adopted = Message.of("ALREADY_MIGRATED_ELSEWHERE", "task", "orders", "project", "retail");
        api.services.bulk =
                new BulkResult(0, List.of(new BulkResult.Refusal(7, "ACCEPTANCE_REQUIRED", List.of(adopted))));

        Answer answer = api.post(
                "/records/actions", "{\"action\":\"migrate\",\"ids\":[7],\"accept\":[\"TARGET_HAS_LIVE_INSTANCE\"]}");

        assertThat(answer.body())
                .contains(
                        "\"code\":\"ACCEPTANCE_REQUIRED\",\"errors\":[{\"code\":\"ALREADY_MIGRATED_ELSEWHERE\",\"detail\":");
        assertThat(api.services.calls).contains(Set.of("TARGET_HAS_LIVE_INSTANCE"));
    }

    @Test
    void shouldTakeAnAcceptanceForAMigrationOnly() {
        assertThat(api.post("/records/actions", "{\"action\":\"undo\",\"ids\":[7],\"accept\":[\"ANY\"]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void shouldTakeAnEmptyFilter() {
        assertThat(api.post("/records/actions", "{\"action\":\"cancel\",\"filter\":{}}")
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowTheActionsByTheLastSegmentsOfTheirCalls(Action action) {
        api.post("/records/actions", "{\"action\":\"" + action.segment() + "\",\"ids\":[1]}");

        assertThat(api.services.calls).contains(action);
    }
}
