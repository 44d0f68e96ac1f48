package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.NAMESPACE;
import static io.dataphin.migration.it.migration.Workbench.PAIR;
import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import io.dataphin.migration.it.support.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Small editions of Dataphin take five reads a second. Whoever asks at the same time shares them: everybody gets on, and hardly a call is made
 * that is not needed. The bound of the quota is the time that the needed calls take at five a second. Submits and publishes are quicker here than
 * the first gap between looks, so each is asked for once.
 */
@Tag("alone") // it measures time
class SmallQuotaIT {

    private static final Path FOLDER = Path.of("target", "small-quota-system");
    private static final int CALLS_A_SECOND = 5;

    private static final double MOST_TIME = 1.5;
    private static final double MOST_CALLS = 1.3;

    /** What a publication of one task needs: of Dataphin's level 1 ... */
    private static final Map<String, Integer> PUBLICATION_LEVEL_1 =
            Map.of("ListSubmitRecords", 1, "ListPublishRecords", 2, "GetStreamInstances", 1);
    /** ... and beside it, in quotas of their own; the run of the source job is looked at before and afterwards. */
    private static final Map<String, Integer> PUBLICATION_OTHER = Map.of("PublishObjectList", 1, "ListJobs", 2);

    /** What the migration of one job with files needs in a Basic project; the task is looked for, and read again to verify it. */
    private static final Map<String, Integer> MIGRATION_LEVEL_1 = Map.of(
            "GetClusterQueueInfoByEnv", 1,
            "GetQueueEngineVersionByEnv", 1,
            "ListStreamResources", 1,
            "GetStreamTask", 2,
            "GetStreamTaskAsyncResult", 1,
            "GetStreamInstances", 1);

    private static final Map<String, Integer> MIGRATION_OTHER =
            Map.of("GetDeployment", 1, "CreateStreamTask", 1, "SubmitStreamTaskByAsync", 1, "ListJobs", 1);

    /** Who may do what is asked for now and then for those who look on; that is no part of the work. */
    private static final Set<String> RIGHTS = Set.of("ListTenantMembers", "ListProjectMembers");

    private static RunningSystem system;

    private final Workbench bench = freshBench();

    @BeforeAll
    static void start() throws IOException {
        Folders.delete(FOLDER);
        system = new RunningSystem(new RunningSystem.Settings(
                ProjectFiles.find(),
                FOLDER,
                FreePorts.any(),
                FreePorts.any(),
                Map.of("migration.dataphin.rate.level1", String.valueOf(CALLS_A_SECOND)),
                ServerProcess.FOR_TESTS));
        system.start();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    private static Workbench freshBench() {
        Workbench fresh = Workbench.fresh(system);
        fresh.sandbox()
                .settings(Json.object()
                        .put("level1", CALLS_A_SECOND)
                        .put("submitMillis", 100)
                        .put("publishMillis", 100));
        return fresh;
    }

    @Test
    void shouldPublishSixTasksThatAreAskedForTogether() {
        List<String> records = bench.migrate(BatchBody.skip(PAIR).jobs(bench.pairJobs(6))).stream()
                .map(record -> record.path("id").asText())
                .toList();
        int before = bench.sandbox().calls().size();

        Instant begun = Instant.now();
        records.forEach(record -> bench.act(record, "publish"));
        List<JsonNode> published = records.stream()
                .map(record -> await(record, SmallQuotaIT::published))
                .toList();
        Duration took = Duration.between(begun, Instant.now());

        assertThat(published).hasSize(6);
        shouldHaveKeptToTheQuota(before, 6, PUBLICATION_LEVEL_1, PUBLICATION_OTHER, took);
    }

    @Test
    @Tag("soak")
    void shouldMigrateTwentyJobsWithFourFilesEach() {
        List<Job> jobs = bench.jarJobs(20);
        jobs.forEach(this::giveFiles);
        JsonNode batch = bench.start(BatchBody.skip(PROJECT).jobs(jobs));
        int before = bench.sandbox().calls().size();

        Instant begun = Instant.now();
        List<JsonNode> records = Json.each(
                batch.path("records"), record -> await(record.path("id").asText(), Workbench::ended));
        Duration took = Duration.between(begun, Instant.now());

        assertThat(records).extracting(record -> record.path("status").asText()).containsOnly("SUCCEEDED");
        shouldHaveKeptToTheQuota(before, 20, MIGRATION_LEVEL_1, MIGRATION_OTHER, took);
    }

    /** Three libraries beside its program; the project has all four. */
    private void giveFiles(Job job) {
        ObjectNode deployment = (ObjectNode) bench.deployment(job.id());
        ObjectNode program = (ObjectNode) deployment.path("artifact").path("jarArtifact");
        String folder = program.path("jarUri").asText().replaceFirst("[^/]+$", "");
        bench.sandbox().putResource(PROJECT, program.path("jarUri").asText().substring(folder.length()));
        ArrayNode libraries = program.putArray("additionalDependencies");
        for (int i = 1; i <= 3; i++) {
            String library = job.name() + "-lib-" + i + ".jar";
            libraries.add(folder + library);
            bench.sandbox().putResource(PROJECT, library);
        }
        bench.sandbox().putDeployment(NAMESPACE, deployment);
    }

    private static boolean published(JsonNode record) {
        return record.path("publication").path("status").asText().equals("PUBLISHED")
                && !record.path("running").isNull();
    }

    /** Whoever looks on needs a call now and then too, and may have to try again. */
    private JsonNode await(String record, Predicate<JsonNode> wanted) {
        return Awaitility.await(record)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> bench.api().get("records/" + record),
                        answer -> answer.status() == 200 && wanted.test(answer.json()))
                .json();
    }

    /** Refused calls count too. */
    private void shouldHaveKeptToTheQuota(
            int before, int flows, Map<String, Integer> level1, Map<String, Integer> other, Duration took) {
        List<JsonNode> calls = bench.sandbox().calls().stream()
                .skip(before)
                .filter(call -> !RIGHTS.contains(call.path("action").asText()))
                .toList();
        int needed = flows * (sum(level1) + sum(other));
        double boundSeconds = (double) flows * sum(level1) / CALLS_A_SECOND;

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(calls.size())
                    .as("calls, %d needed: %s", needed, byAction(calls))
                    .isLessThanOrEqualTo((int) (MOST_CALLS * needed));
            softly.assertThat(took.toMillis() / 1000.0)
                    .as("seconds, bound %.1f", boundSeconds)
                    .isLessThanOrEqualTo(MOST_TIME * boundSeconds);
        });
    }

    private static int sum(Map<String, Integer> calls) {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Long> byAction(List<JsonNode> calls) {
        return calls.stream()
                .map(call -> call.path("action").asText())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
