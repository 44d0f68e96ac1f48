package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submitting again after a missing file or function was added (R6), migrating again (R14), checking again, and proving what was migrated. */
@MigrationServer
class AgainIT {

    private static final String MISSING_FUNCTION = "channel_attribution";
    private static final String MISSING_FILE = "order-replay-1.8.0.jar";

    private final RunningSystem system;
    private Workbench bench;
    private Refusals refusals;

    AgainIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
        refusals = new Refusals(bench);
    }

    @Test
    void shouldSubmitAgainOnceTheMissingFunctionIsThere() {
        Job job = jobWithMissingFunction();

        shouldFailAtSubmit(bench.migrate(job), "FUNCTION_MISSING", MISSING_FUNCTION);

        addFunction();
        shouldSucceedWithSecondAttempt(job);
    }

    @Test
    void shouldSubmitAgainOnceTheMissingFileIsThere() {
        Job job = bench.jarJobs(1).get(0);

        shouldFailAtSubmit(bench.migrate(job), "RESOURCE_MISSING", MISSING_FILE);

        bench.sandbox().putResource(PROJECT, MISSING_FILE);
        shouldSucceedWithSecondAttempt(job);
    }

    private void shouldFailAtSubmit(JsonNode record, String code, String missing) {
        assertThat(record.path("status").asText()).isEqualTo("FAILED");
        assertThat(record.path("stage").asText()).isEqualTo("SUBMIT");
        assertThat(record.path("failure").path("code").asText()).isEqualTo(code);
        assertThat(record.path("failure").path("message").asText())
                .as("R6: says what is missing")
                .contains(missing);
        assertThat(record.path("failure").path("remedy").asText()).isNotBlank();
        assertThat(Json.each(
                        record.path("findings"), finding -> finding.path("code").asText()))
                .contains(code);
        assertThat(Json.each(record.path("actions"), JsonNode::asText)).contains("submit", "migrate");
    }

    private void shouldSucceedWithSecondAttempt(Job job) {
        String id = lastRecordOf(job);
        JsonNode taken = MigrationApi.expect(202, act(id, "submit")).json();
        JsonNode ended = bench.awaitEnd(id);

        assertThat(taken.path("id").asText()).as("the same record").isEqualTo(id);
        assertThat(taken.path("attempt").asInt()).isEqualTo(2);
        assertThat(taken.path("failure").isNull()).as("cleared").isTrue();
        assertThat(ended.path("status").asText()).as("%s", ended).isEqualTo("SUCCEEDED");
        JsonNode task = bench.task(job.name());
        assertThat(task.path("creates").asInt()).as("written once").isEqualTo(1);
        assertThat(task.path("updates").asInt()).as("written once").isZero();
        assertThat(task.path("submits").asInt()).isEqualTo(2);
    }

    @Test
    void shouldNotSubmitRecordThatHasNotFailed() {
        String id = bench.migrate(bench.job()).path("id").asText();

        refusals.expect(409, "NOT_SUBMITTABLE", () -> act(id, "submit"));
    }

    @Test
    void shouldNotSubmitRecordThatHasWrittenNothing() {
        Job job = bench.job();
        bench.handMade(job.name(), Json.object().put("LockUserId", "30012012"));
        String id = bench.migrate(BatchBody.overwrite(PROJECT).job(job))
                .get(0)
                .path("id")
                .asText();

        refusals.expect(409, "NOT_SUBMITTABLE", () -> act(id, "submit"));
    }

    @Test
    void shouldNotSubmitWhatANewerRecordHasTakenOver() {
        Job job = jobWithMissingFunction();
        String first = bench.migrate(job).path("id").asText();
        String second = MigrationApi.expect(202, act(first, "migrate"))
                .json()
                .path("id")
                .asText();
        bench.awaitEnd(second);

        refusals.expect(409, "SUPERSEDED", () -> act(first, "submit"));
    }

    @Test
    void shouldNotSubmitWhatSomebodyHasChangedSince() {
        Job job = jobWithMissingFunction();
        String id = bench.migrate(job).path("id").asText();
        bench.handMade(job.name(), Json.object());

        refusals.expect(409, "CHANGED_SINCE", () -> act(id, "submit"));
    }

    @Test
    void shouldMigrateAgainAsNewRecord() {
        Job job = bench.job();
        JsonNode first = bench.migrate(job);

        HttpAnswer answer = MigrationApi.expect(
                202,
                bench.api()
                        .post(
                                "records/" + first.path("id").asText() + "/migrate",
                                Json.object().put("sameNamePolicy", "OVERWRITE")));
        JsonNode second = bench.awaitEnd(answer.json().path("id").asText());

        assertThat(answer.header("Location"))
                .hasValueSatisfying(address -> assertThat(address)
                        .endsWith("/api/v1/records/" + second.path("id").asText()));
        assertThat(second.path("previousRecordId")).isEqualTo(first.path("id"));
        assertThat(second.path("batchId")).isNotEqualTo(first.path("batchId"));
        assertThat(second.path("status").asText()).as("R14").isEqualTo("SUCCEEDED");
        assertThat(second.path("outcome").asText()).isEqualTo("OVERWRITTEN");
        assertThat(bench.task(job.name()).path("Version").asLong()).isEqualTo(2);
    }

    @Test
    void shouldSkipWhenMigratedAgainAfterSuccess() {
        String first = bench.migrate(bench.job()).path("id").asText();

        JsonNode second = bench.awaitEnd(MigrationApi.expect(202, act(first, "migrate"))
                .json()
                .path("id")
                .asText());

        assertThat(second.path("status").asText()).as("R14 with R11").isEqualTo("SKIPPED");
    }

    @Test
    void shouldUpdateTheTaskOfItsFailedPredecessorAlsoUnderSkip() {
        Job job = jobWithMissingFunction();
        String first = bench.migrate(job).path("id").asText();
        addFunction();

        JsonNode second = bench.awaitEnd(MigrationApi.expect(202, act(first, "migrate"))
                .json()
                .path("id")
                .asText());

        assertThat(second.path("status").asText()).as("%s", second).isEqualTo("SUCCEEDED");
        JsonNode task = bench.task(job.name());
        assertThat(task.path("creates").asInt()).isEqualTo(1);
        assertThat(task.path("updates").asInt()).isEqualTo(1);
    }

    @Test
    void shouldTellLaterChangesOfEitherSideApartFromErrorsUntilTheyAreMigrated() {
        Job job = bench.job();
        String id = bench.migrate(job).path("id").asText();
        assertThat(bench.record(id).path("drift").isNull()).isTrue();
        assertDrift(id, "SAME", "SAME");
        assertThat(drifted(job)).isEmpty();
        JsonNode verification = bench.record(id).path("verification");
        assertThat(verification.path("sourceHash").asText())
                .hasSize(64)
                .isEqualTo(verification.path("targetHash").asText());

        changeScript(job);
        assertDrift(id, "CHANGED", "SAME");
        bench.handMade(job.name(), Json.object().put("Description", "edited by hand"));
        assertDrift(id, "CHANGED", "CHANGED");

        assertThat(bench.record(id).path("status").asText()).as("no error").isEqualTo("SUCCEEDED");
        assertThat(drifted(job)).containsExactly(id);
        ObjectNode overwriting = Json.object().put("sameNamePolicy", "OVERWRITE");
        String newer = bench.api()
                .post("records/" + id + "/migrate", overwriting)
                .json()
                .path("id")
                .asText();
        bench.awaitEnd(newer);
        refusals.expect(409, "NOT_CHECKABLE", () -> act(id, "check"));
        assertThat(drifted(job)).as("what changed was migrated").isEmpty();
        bench.sandbox().deleteDeployment(Workbench.NAMESPACE, job.id());
        assertDrift(newer, "GONE", "SAME");
        assertThat(bench.sourceWrites()).isEmpty();
    }

    private void changeScript(Job job) {
        ObjectNode deployment = (ObjectNode) bench.deployment(job.id());
        ObjectNode artifact = deployment.withObject("/artifact/sqlArtifact");
        artifact.put("sqlScript", artifact.path("sqlScript").asText() + "\n-- changed since\n");
        bench.sandbox().putDeployment(Workbench.NAMESPACE, deployment);
    }

    private void assertDrift(String id, String source, String target) {
        String before = bench.record(id).at("/drift/checkedAt").asText();
        MigrationApi.expect(202, act(id, "check"));
        JsonNode drift = bench.awaitRecord(
                        id,
                        record -> !record.path("drift").isNull()
                                && !record.at("/drift/checkedAt").asText().equals(before))
                .path("drift");
        assertThat(drift.path("source").asText()).as("%s", drift).isEqualTo(source);
        assertThat(drift.path("target").asText()).as("%s", drift).isEqualTo(target);
    }

    private List<String> drifted(Job job) {
        return Json.each(
                bench.api().read("records?drifted=true&keyword=" + job.id()).path("items"),
                record -> record.path("id").asText());
    }

    @Test
    void shouldProveABatchToTheCheckerWhichSeesOneChangedByte(@TempDir Path folder)
            throws IOException, InterruptedException {
        JsonNode record = bench.migrate(bench.job());
        String batch = record.path("batchId").asText();
        byte[] pack = bytes("batches/" + batch + "/evidence");
        Path file = Files.write(folder.resolve("pack.zip"), pack);
        Files.write(folder.resolve("key.pem"), bytes("evidence/key"));

        assertThat(check(folder)).isZero();
        assertThat(folder.resolve("said")).content().startsWith("OK");
        byte[] changed = pack.clone();
        changed[pack.length / 2] ^= 1;
        Files.write(file, changed);
        assertThat(check(folder)).isEqualTo(1);
        assertThat(folder.resolve("said"))
                .content()
                .contains("REFUSED", "records/" + record.path("id").asText());
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(bench.api().request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The documented program, from the web archive as built. */
    private static int check(Path folder) throws IOException, InterruptedException {
        Path jar = folder.resolve("plugin-api.jar");
        if (Files.notExists(jar)) {
            try (ZipFile war = new ZipFile(ProjectFiles.find().war().toFile())) {
                ZipEntry entry = war.stream()
                        .filter(one -> one.getName().startsWith("WEB-INF/lib/plugin-api-"))
                        .findFirst()
                        .orElseThrow();
                Files.copy(war.getInputStream(entry), jar);
            }
        }
        return new ProcessBuilder("java", "-jar", "plugin-api.jar", "pack.zip", "key.pem")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }

    private Job jobWithMissingFunction() {
        Job job = bench.job();
        ObjectNode like =
                bench.deployment(bench.seedJob("attribution_stream").id()).deepCopy();
        bench.sandbox()
                .putDeployment(
                        Workbench.NAMESPACE, like.put("deploymentId", job.id()).put("name", job.name()));
        return job;
    }

    private void addFunction() {
        bench.sandbox().putFunction(PROJECT, MISSING_FUNCTION, "com.example.marketing.ChannelAttribution");
    }

    private HttpAnswer act(String recordId, String action) {
        return bench.api().post("records/" + recordId + "/" + action);
    }

    private String lastRecordOf(Job job) {
        return bench.api()
                .read("records?keyword=" + job.id())
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
