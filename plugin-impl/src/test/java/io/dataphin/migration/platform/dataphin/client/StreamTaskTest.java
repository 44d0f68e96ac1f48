package io.dataphin.migration.platform.dataphin.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TaskCheckpoint;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import io.dataphin.migration.api.task.TaskDraft.MainResource;
import io.dataphin.migration.api.task.TaskOrigin;
import io.dataphin.migration.api.task.TaskResource;
import io.dataphin.migration.api.task.TaskResource.ConfigType;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.platform.gateway.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamTaskTest {

    private static final String CONTRACT_EXAMPLE = """
            {"Name":"risk_score_stream","Type":"FLINK_DATASTREAM","Directory":"/",\
            "Description":"Migrated from Ververica deployment risk-score-stream",\
            "MainResource":{"ResourceName":"risk-score-1.4.2.jar","ClassName":"com.example.risk.ScoreJob",\
            "MainArgs":"--topic risk"},"DependencyResourceNames":["geo-lookup-2.1.jar"],\
            "ProdCluster":{"ClusterId":"61187014-a3ba-4cdd-8609-1f0aa3df4a3d","QueueName":"default-queue",\
            "VvpClusterType":"PREJOB"},"ProdEngineVersion":"vvr-8.0.9-flink-1.17","DevConfigMode":"SYSTEM_DEFAULT",\
            "Resource":{"ConfigType":"BASIC","Parallelism":8,"TaskManagerCount":4,"TaskManagerCpu":1,\
            "TaskManagerMemory":"4Gi","JobManagerCpu":1,"JobManagerMemory":"2Gi"},\
            "Checkpoint":{"IntervalSeconds":180,"MinPauseSeconds":180},\
            "RuntimeParams":[{"Key":"table.exec.mini-batch.enabled","Value":"true"}],"OwnerId":"30012011",\
            "SourceBinding":{"Platform":"VERVERICA","Workspace":"a14bd5d90a****","Namespace":"retail-prod",\
            "DeploymentId":"737d0921-c5ac-47fc-9ba9-07a1e0b4****","MigrationKey":"01JD8Q6V9Y3T"}}""";

    static final TaskOrigin ORIGIN = new TaskOrigin(
            "VERVERICA", "a14bd5d90a****", "retail-prod", "737d0921-c5ac-47fc-9ba9-07a1e0b4****", "01JD8Q6V9Y3T");

    static final TaskDraft DATASTREAM = new TaskDraft(
            "risk_score_stream",
            TaskType.FLINK_DATASTREAM,
            "/",
            "Migrated from Ververica deployment risk-score-stream",
            null,
            new MainResource("risk-score-1.4.2.jar", "com.example.risk.ScoreJob", "--topic risk"),
            List.of("geo-lookup-2.1.jar"),
            new TaskCluster("61187014-a3ba-4cdd-8609-1f0aa3df4a3d", "default-queue", "PREJOB"),
            "vvr-8.0.9-flink-1.17",
            new TaskResource(ConfigType.BASIC, 8L, 4L, new BigDecimal("1.0"), "4Gi", BigDecimal.ONE, "2Gi", null),
            new TaskCheckpoint(180L, 180L),
            null,
            List.of(new KeyValue("table.exec.mini-batch.enabled", "true")),
            List.of(),
            "30012011");

    @Test
    void shouldWriteTaskAsTheContractShowsIt() {
        assertThat(Json.text(StreamTask.of(DATASTREAM, ORIGIN))).isEqualTo(CONTRACT_EXAMPLE);
    }

    @Test
    void shouldReadBackWhatItWrote() {
        TargetTask task = StreamTask.full(StubDataphin.json(CONTRACT_EXAMPLE));

        assertThat(task.content())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(DATASTREAM);
        assertThat(task.origin()).isEqualTo(ORIGIN);
        assertThat(task.writtenBy("01JD8Q6V9Y3T")).isTrue();
    }

    @Test
    void shouldKeepSqlByteForByteInBothDirections() {
        String sql = "\r\n-- 订单 \t\nSELECT '\"\\u0000' ;  \r\n";
        TaskDraft draft = new TaskDraft(
                "orders_rt",
                TaskType.FLINK_SQL,
                "/",
                null,
                sql,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "36 h",
                List.of(),
                List.of(new KeyValue("b", "2"), new KeyValue("a", "")),
                null);

        JsonNode json = StubDataphin.json(Json.text(StreamTask.of(draft, null)));

        assertThat(StreamTask.full(json).content()).isEqualTo(draft);
        assertThat(json.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("Name", "Type", "Directory", "Code", "DevConfigMode", "StateTtl", "Variables");
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1", "0.50, 0.5", "1E+1, 10", "10, 10", "2.25, 2.25"})
    void shouldWriteCoresInPlainDigits(BigDecimal cores, String digits) {
        TaskDraft draft = withCores(cores);

        assertThat(Json.text(StreamTask.of(draft, null).resource())).isEqualTo("{\"TaskManagerCpu\":" + digits + "}");
    }

    @ParameterizedTest
    @CsvSource({"4294967296, 4294967296", "'\"4Gi\"', 4Gi", "'\"512Mi\"', 512Mi", "'\"4 GiB\"', 4 GiB"})
    void shouldReadMemoryInAnySpelling(String json, String memory) {
        JsonNode task = StubDataphin.json("{\"Resource\":{\"ConfigType\":\"EXPERT\",\"Parallelism\":\"8\","
                + "\"TaskManagerCpu\":\"0.5\",\"TaskManagerMemory\":" + json + ",\"Plan\":{\"a\":1}}}");

        TaskResource resource = StreamTask.full(task).content().resource();

        assertThat(resource)
                .isEqualTo(new TaskResource(
                        ConfigType.EXPERT, 8L, null, new BigDecimal("0.5"), memory, null, null, "{\"a\":1}"));
    }

    @Test
    void shouldReadStateOfTaskLeniently() {
        TargetTask task = StreamTask.summary(StubDataphin.json("{\"FileId\":7083701105376640,\"Version\":\"3\","
                + "\"Name\":\"orders_rt\",\"Type\":\"FLINK_TEMPLATE_SQL\",\"Status\":\"NEW_WORD\",\"LockUserId\":\"\","
                + "\"ModifierId\":30012011,\"GmtModified\":\"1770012345678\",\"More\":[]}"));

        assertThat(task.fileId()).isEqualTo("7083701105376640");
        assertThat(task.version()).isEqualTo(3);
        assertThat(task.type()).isNull();
        assertThat(task.status()).isEqualTo(TargetTask.Status.OTHER);
        assertThat(task.lockUserId()).isNull();
        assertThat(task.modifierId()).isEqualTo("30012011");
        assertThat(task.modifiedAt()).isEqualTo(Instant.ofEpochMilli(1770012345678L));
        assertThat(task.content()).isNull();
        assertThat(task.origin()).isNull();
        assertThat(task.snapshot()).startsWith("{\"FileId\":7083701105376640,\"GmtModified\"");
    }

    private static TaskDraft withCores(BigDecimal cores) {
        return new TaskDraft(
                "orders_rt",
                TaskType.FLINK_SQL,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                new TaskResource(null, null, null, cores, null, null, null, null),
                null,
                null,
                List.of(),
                List.of(),
                null);
    }
}
