package io.dataphin.migration.it.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.PostgresServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two systems, one on PostgreSQL and the shared one on H2, that did the same; whatever is asked, they answer the same. */
@MigrationServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresIT {

    private static final Path FOLDER = Path.of("target", "postgres");
    private static final String PROJECT = "7310002255667712";
    private static final String NAMESPACE = "retail-prod";
    /** More than the sandbox allows by itself; it is told to allow everything. */
    private static final int CREATES_A_SECOND = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private PostgresServer postgres;
    private RunningSystem onPostgres;
    private final RunningSystem onH2;
    /** Leaves out the records of single tests, and what other classes have migrated on the shared system. */
    private String prepared;

    PostgresIT(RunningSystem onH2) {
        this.onH2 = onH2;
    }

    @BeforeAll
    void migrateTheSameOnBoth() throws IOException {
        Folders.delete(FOLDER);
        postgres = PostgresServer.start();
        onPostgres = onPostgres(postgres);
        onPostgres.start();
        onH2.control().reset();
        Instant begin = Instant.now();
        for (RunningSystem system : List.of(onPostgres, onH2)) {
            system.control()
                    .settings(Json.object().put("level1", 0).put("level2", 0).put("level3", 0));
            migrate(system, "SQLSCRIPT", "load_job", 12);
            migrate(system, "JAR", "jar_job", 4);
            // the names are taken now: these are skipped
            migrateAgain(system, "load_job");
        }
        prepared = "from=" + begin + "&to=" + Instant.now();
    }

    @AfterAll
    void stop() {
        onH2.control().reset();
        if (onPostgres != null) {
            onPostgres.close();
        }
        postgres.close();
    }

    private static RunningSystem onPostgres(PostgresServer postgres) {
        Map<String, String> keys = new HashMap<>(postgres.configuration());
        keys.put("migration.dataphin.rate.level3", String.valueOf(CREATES_A_SECOND));
        keys.put("migration.batch.max-size", "200");
        return new RunningSystem(new RunningSystem.Settings(
                ProjectFiles.find(), FOLDER, FreePorts.any(), FreePorts.any(), keys, ServerProcess.FOR_TESTS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keyword=LOAD",
                "keyword=job_000",
                "keyword=1%25",
                "keyword=_0",
                "keyword=nothing_has_this",
                "targetName=Jar_Job",
                "type=FLINK_DATASTREAM",
                "type=FLINK_SQL&type=FLINK_DATASTREAM",
                "status=SUCCEEDED",
                "status=FAILED&status=SKIPPED",
                "projectId=7310002255667712",
                "projectId=7310002255667801",
                "migrator=30012011",
                "migrator=30012012",
                "from=2100-01-01T00:00:00Z",
                "to=2020-01-01T00:00:00Z",
                "keyword=load&status=SKIPPED&type=FLINK_SQL&migrator=30012011"
            })
    void shouldFilterAlike(String filter) {
        assertThat(names(onPostgres, filter)).isEqualTo(names(onH2, filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-createdAt", "objectName", "-objectName", "-finishedAt"})
    void shouldSortAndPageAlike(String sort) {
        String query = prepared + "&sort=" + sort;
        List<JsonNode> all = pages(onPostgres, query);

        assertThat(all).hasSize(28).doesNotHaveDuplicates();
        if (sort.equals("-finishedAt")) {
            assertThat(all)
                    .extracting(item -> Instant.parse(item.path("finishedAt").asText()))
                    .isSortedAccordingTo(Comparator.reverseOrder());
        } else {
            assertThat(described(all)).isEqualTo(described(pages(onH2, query)));
        }
    }

    @Test
    void shouldRefuseBusyJobAlike() {
        for (RunningSystem system : List.of(onPostgres, onH2)) {
            String fault = system.control().set(Fault.of("HOLD_BEFORE", "GetDeployment"));
            List<String> job = system.control().generate(NAMESPACE, "busy_job", "SQLSCRIPT", 1);
            MigrationApi api = system.api(DemoUser.LI_NA);
            String batch = start(api, job);

            var second = api.post("batches", body(job));
            system.control().release(fault);
            awaitEnd(api, batch);

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("JOB_BUSY");
        }
    }

    @Test
    @Tag("soak")
    void shouldFinishBatchAfterServerWasKilled() {
        List<String> jobs = onPostgres.control().generate(NAMESPACE, "kill_job", "SQLSCRIPT", 20);
        MigrationApi api = onPostgres.api(DemoUser.LI_NA);
        String batch = start(api, jobs);
        await().atMost(PATIENCE).until(() -> busy(api, batch) < 15);

        onPostgres.server().killHard();
        onPostgres.restartServer();

        awaitEnd(api, batch);
        JsonNode records = api.read("batches/" + batch).path("records");
        assertThat(Json.each(records, record -> record.path("status").asText())).containsOnly("SUCCEEDED");
        assertThat(onPostgres.control().tasks(Long.parseLong(PROJECT)))
                .filteredOn(task -> task.path("Name").asText().startsWith("kill_job"))
                .hasSize(20)
                .allSatisfy(task -> assertThat(task.path("creates").asInt()).isOne());
    }

    @Test
    void shouldNotLetSmallBatchWaitBehindBigOne() {
        MigrationApi api = onPostgres.api(DemoUser.LI_NA);
        List<String> many = onPostgres.control().generate(NAMESPACE, "big_job", "SQLSCRIPT", 200);
        List<String> few = onPostgres.control().generate(NAMESPACE, "small_job", "SQLSCRIPT", 8);
        String big = start(api, many);
        String small = start(api, few);
        awaitEnd(api, small);
        awaitEnd(api, big);

        assertThat(lastBegun(api, small))
                .as("the small batch began before the last of the big one, which was there first")
                .isBefore(lastBegun(api, big));
    }

    /** When the last record of a batch began; they begin in the order of the batch. */
    private static Instant lastBegun(MigrationApi api, String batch) {
        JsonNode records = api.read("batches/" + batch).path("records");
        String last = records.path(records.size() - 1).path("id").asText();
        for (JsonNode event : api.read("records/" + last).path("events")) {
            if (event.path("code").asText().equals("READING")) {
                return Instant.parse(event.path("at").asText());
            }
        }
        throw new AssertionError("record " + last + " did not begin");
    }

    private static void migrate(RunningSystem system, String kind, String prefix, int count) {
        MigrationApi api = system.api(DemoUser.LI_NA);
        awaitEnd(api, start(api, system.control().generate(NAMESPACE, prefix, kind, count)));
    }

    private static void migrateAgain(RunningSystem system, String prefix) {
        MigrationApi api = system.api(DemoUser.LI_NA);
        List<String> jobs = system.control().deployments(NAMESPACE).stream()
                .filter(job -> job.path("name").asText().startsWith(prefix))
                .map(job -> job.path("deploymentId").asText())
                .sorted()
                .toList();
        awaitEnd(api, start(api, jobs));
    }

    private static String start(MigrationApi api, List<String> jobs) {
        return MigrationApi.expect(202, api.post("batches", body(jobs)))
                .json()
                .path("id")
                .asText();
    }

    private static ObjectNode body(List<String> jobs) {
        ObjectNode body = Json.object().put("projectId", PROJECT).put("sameNamePolicy", "SKIP");
        ArrayNode choices = body.putArray("jobs");
        jobs.forEach(id -> choices.addObject().put("deploymentId", id));
        return body;
    }

    private static void awaitEnd(MigrationApi api, String batch) {
        await().atMost(PATIENCE).until(() -> busy(api, batch) == 0);
    }

    private static long busy(MigrationApi api, String batch) {
        return api.read("records?limit=1&status=WAITING&status=MIGRATING&status=SUBMITTING&batchId=" + batch)
                .path("total")
                .asLong();
    }

    private List<String> names(RunningSystem system, String filter) {
        String times = filter.contains("to=") || filter.contains("from=") ? "" : prepared + '&';
        JsonNode page = system.api(DemoUser.LI_NA).read("records?limit=200&sort=createdAt&" + times + filter);
        List<String> found = described(Json.each(page.path("items"), item -> item));
        assertThat(page.path("total").asInt()).isEqualTo(found.size());
        return found;
    }

    private static List<JsonNode> pages(RunningSystem system, String query) {
        MigrationApi api = system.api(DemoUser.LI_NA);
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = api.read("records?limit=7&" + query);
        while (true) {
            page.path("items").forEach(all::add);
            if (page.path("nextCursor").isNull()) {
                return all;
            }
            page = api.read("records?limit=7&" + query + "&cursor="
                    + page.path("nextCursor").asText());
        }
    }

    /** What must be equal: everything but ids and times. */
    private static List<String> described(List<JsonNode> items) {
        return items.stream()
                .map(item -> String.join(
                        " ",
                        item.path("objectName").asText(),
                        item.path("objectId").asText(),
                        item.path("targetName").asText(),
                        item.path("fileFormat").asText(),
                        item.path("status").asText(),
                        item.path("failure").path("code").asText(),
                        item.path("migrator").path("id").asText()))
                .toList();
    }
}
