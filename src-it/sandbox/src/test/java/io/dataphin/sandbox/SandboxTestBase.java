package io.dataphin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.sandbox.http.Json;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox of its own for each test, on a free port, with a clock that stands still; rates are lifted. */
abstract class SandboxTestBase {
    static final long RETAIL = SandboxClient.RETAIL;
    static final long LOGISTICS = SandboxClient.LOGISTICS;

    final TestClock clock = new TestClock();
    Sandbox sandbox;
    SandboxClient client;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start("127.0.0.1", 0, clock);
        client = new SandboxClient(sandbox.uri(), clock);
        client.control(
                "PUT",
                "/settings",
                Json.object().put("level1", 0).put("level2", 0).put("level3", 0).put("ververicaRate", 0));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    /** A SQL task that submits in retail_rt. */
    static ObjectNode sqlTask(String name) {
        ObjectNode task = Json.object()
                .put("Name", name)
                .put("Type", "FLINK_SQL")
                .put("Code", """
                        CREATE TEMPORARY TABLE s (id BIGINT) WITH ('connector' = 'datagen');
                        CREATE TEMPORARY TABLE t (id BIGINT) WITH ('connector' = 'blackhole');
                        INSERT INTO t SELECT id FROM s;
                        """)
                .put("ProdEngineVersion", "vvr-8.0.11-flink-1.17")
                .put("DevConfigMode", "SYSTEM_DEFAULT");
        task.putObject("ProdCluster")
                .put("ClusterId", "61187014-a3ba-4cdd-8609-1f0aa3df4a3d")
                .put("QueueName", "default-queue")
                .put("VvpClusterType", "PREJOB");
        task.putObject("Resource")
                .put("ConfigType", "BASIC")
                .put("Parallelism", 4)
                .put("TaskManagerMemory", "8Gi");
        return task;
    }

    /** A SQL task that submits in logistics_rt. */
    static ObjectNode logisticsTask(String name) {
        ObjectNode task = sqlTask(name);
        task.withObject("/ProdCluster").put("ClusterId", "7c2f5b90-1d3e-4e4a-9c7f-52d0c1a86b21");
        return task;
    }

    static ObjectNode bound(ObjectNode task, String namespace, String deploymentId) {
        task.putObject("SourceBinding")
                .put("Platform", "VERVERICA")
                .put("Workspace", "a14bd5d90a1b2c")
                .put("Namespace", namespace)
                .put("DeploymentId", deploymentId)
                .put("MigrationKey", "key-" + deploymentId);
        return task;
    }

    JsonNode create(long project, String env, ObjectNode task) {
        return client.console("CreateStreamTask", project, env, "CreateCommand", task);
    }

    /** Creates a task and answers its file id. */
    String created(long project, String env, ObjectNode task) {
        return create(project, env, task).path("Data").path("FileId").asText();
    }

    JsonNode submit(long project, String env, String fileId, long version) {
        ObjectNode command =
                Json.object().put("FileId", fileId).put("Version", version).put("Comment", "test");
        return client.console("SubmitStreamTaskByAsync", project, env, "SubmitCommand", command);
    }

    /** Submits a version, lets the time pass that it takes, and answers its result. */
    JsonNode submitted(long project, String env, String fileId, long version) {
        long asyncId = submit(project, env, fileId, version)
                .path("Data")
                .path("AsyncId")
                .asLong();
        clock.advance(Duration.ofSeconds(1));
        return client.asyncResult(project, env, asyncId).path("Data");
    }

    /** Id of a deployment by name. */
    String deploymentId(String namespace, String name) {
        for (JsonNode one : client.control("GET", "/namespaces/" + namespace + "/deployments")
                .path("deployments")) {
            if (one.path("name").asText().equals(name)) {
                return one.path("deploymentId").asText();
            }
        }
        throw new IllegalArgumentException("no deployment " + name);
    }
}
