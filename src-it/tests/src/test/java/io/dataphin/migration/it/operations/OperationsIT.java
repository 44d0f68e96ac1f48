package io.dataphin.migration.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoConfiguration;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metrics, health, drain, ids of requests and support bundle of the running system. */
@MigrationServer
class OperationsIT {

    private static final long PROJECT = 7310002255667712L;
    private static final String PARTNER = "connections/vvp-partner";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern METRIC = Pattern.compile("\\bmigration_[a-z_]+");

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningSystem system;
    private final MigrationApi api;
    private final MigrationApi administrator;

    OperationsIT(RunningSystem system) {
        this.system = system;
        api = system.api(DemoUser.LI_NA);
        administrator = system.api(DemoUser.ADMIN);
    }

    /** An outage of an earlier test is known to the plug-in for a moment longer. */
    @BeforeEach
    void awaitBothPlatforms() {
        String jobs = "projects/" + PROJECT + "/jobs";
        await().atMost(PATIENCE)
                .until(() -> api.post(jobs + "/refresh").status() == 200
                        && api.get(jobs + "?limit=1").status() == 200);
    }

    /** Other tests use the same server. */
    @AfterEach
    void letNewWorkIn() {
        turn(false);
    }

    @Test
    void shouldServeEveryMetricThatDashboardAndAlertsName() throws IOException {
        // one that succeeds, and one that fails at a call, so that every kind of meter was used
        migrate("metrics_job", "by-metrics");
        Set<String> named = new TreeSet<>();
        for (String file : List.of("grafana-dashboard.json", "prometheus-alerts.yml")) {
            Path path = ProjectFiles.find().root().resolve("docs/ops").resolve(file);
            METRIC.matcher(Files.readString(path)).results().forEach(name -> named.add(name.group()));
        }
        assertThat(named).hasSizeGreaterThan(10);
        // those that begin with their first event: nothing was throttled, nobody listens, nothing had to wait
        Set<String> ofEvents = Set.of(
                "migration_calls_throttled_total",
                "migration_calls_delayed_total",
                "migration_feed_lag_seconds",
                "migration_feed_subscribers");

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(scraped()).containsAll(without(named, ofEvents)));
    }

    @Test
    void shouldDescribeEveryMetricInTheManual() throws IOException {
        migrate("described_job", "by-manual");
        String manual = Files.readString(ProjectFiles.find().root().resolve("docs/operations.md"));

        assertThat(scraped().stream()
                        .map(name -> name.replaceFirst("(_seconds)?_(count|sum|max|mean|total)$|_seconds$", ""))
                        .filter(name -> !manual.contains("`" + name)))
                .isEmpty();
    }

    @Test
    void shouldTellTheFaultsOfAConnectionApart() {
        store("sandbox-vvp-partner-key", "not-its-secret");
        assertThat(fault()).isEqualTo("WRONG_KEY SignatureDoesNotMatch");
        store("sandbox-vvp-retail-key", "sandbox-vvp-retail-secret");
        assertThat(fault()).isEqualTo("WRONG_WORKSPACE Forbidden.RAM");
        store("sandbox-vvp-archive-key", "sandbox-vvp-archive-secret");
        assertThat(fault()).isEqualTo("NO_PERMISSION Forbidden.RAM");

        store("sandbox-vvp-partner-key", "sandbox-vvp-partner-secret");
        system.control()
                .set(Fault.of("ERROR", "ListEngineVersionMetadata").times(1).answer(404, "InvalidApi.NotFound"));
        assertThat(fault()).isEqualTo("WRONG_REGION InvalidApi.NotFound");
        system.control().clock("VERVERICA", Duration.ofMinutes(20));
        assertThat(fault()).isEqualTo("CLOCK InvalidTimeStamp.Expired");
        system.control().clock("VERVERICA", Duration.ZERO);
        system.control().outage("VERVERICA", true);
        assertThat(fault()).startsWith("NO_NETWORK");
        system.control().outage("VERVERICA", false);

        JsonNode works = administrator.post(PARTNER + "/test").json();
        assertThat(works.path("ok").asBoolean()).as(works.toString()).isTrue();
        assertThat(works.path("fault").isNull()).isTrue();
    }

    @Test
    void shouldTryTheKeyOfTheObjectStoreOnAFileOfAJob() {
        JsonNode configured = administrator.post("connections/vvp-iot/test").json();
        assertThat(configured.path("ok").asBoolean()).as("%s", configured).isTrue();
        assertThat(configured.path("message").asText()).contains("can be read from the object store");

        ObjectNode body = Json.object();
        body.putObject("objectStore")
                .put("endpoint", system.sandbox().url() + "/_storage")
                .put("accessKeyId", "sandbox-oss-key")
                .put("accessKeySecret", "not-its-secret");
        save("connections/vvp-retail", body);
        JsonNode refused = administrator.post("connections/vvp-retail/test").json();
        assertThat(refused.path("ok").asBoolean()).isFalse();
        assertThat(refused.path("fault").asText()).isEqualTo("WRONG_KEY");
        assertThat(refused.path("message").asText()).contains("object store", "SignatureDoesNotMatch");
        assertThat(refused.path("requestId").asText()).isEqualTo("S3SANDBOX");
        administrator.send(administrator.request("connections/vvp-retail").DELETE());
    }

    @Test
    void shouldUseAStoredCredentialAtOnceAndNeverGiveItBack() throws IOException, InterruptedException {
        String blocked = "projects?keyword=7310002255668405";
        delete();
        assertThat(api.get(blocked).body()).contains("CREDENTIAL_MISSING");

        store("sandbox-vvp-partner-key", "sandbox-vvp-partner-secret");

        assertThat(api.get(blocked).body()).doesNotContain("CREDENTIAL_MISSING");
        HttpAnswer shown = administrator.get(PARTNER);
        assertThat(shown.json().path("origin").asText()).isEqualTo("STORED");
        assertThat(shown.json().path("accessKeyId").asText()).isEqualTo("sandbox-vvp-partner-key");
        assertThat(administrator.get("connections?limit=200").body()
                        + shown.body()
                        + unzipped(supportBundle().body()))
                .doesNotContain("sandbox-vvp-partner-secret");
        assertThat(administrator
                        .get("connections/vvp-retail")
                        .json()
                        .path("origin")
                        .asText())
                .isEqualTo("CONFIGURED");
        assertThat(administrator.get("connections/no-such-name").status()).isEqualTo(404);
        assertThat(administrator
                        .post("secrets/encrypt")
                        .json()
                        .path("unreadable")
                        .asInt())
                .isZero();
        delete();
        assertThat(api.get(blocked).body()).contains("CREDENTIAL_MISSING");
    }

    private void store(String id, String secret) {
        save(PARTNER, Json.object().put("accessKeyId", id).put("accessKeySecret", secret));
    }

    private void save(String connection, ObjectNode body) {
        MigrationApi.expect(
                200,
                administrator.send(administrator
                        .request(connection)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body.toString()))));
    }

    private HttpResponse<byte[]> supportBundle() throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(system.url().resolve("api/v1/support-bundle"))
                        .header("Authorization", basic(DemoUser.ADMIN))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private void delete() {
        administrator.send(administrator.request(PARTNER).DELETE());
    }

    /** The fault of a test and the platform's code in its message. */
    private String fault() {
        JsonNode test = administrator.post(PARTNER + "/test").json();
        String code = test.path("message").asText().replaceFirst("(?s).*\\(([A-Za-z.]+)\\).*", "$1");
        return test.path("fault").asText() + " " + code;
    }

    @Test
    void shouldBeHealthyAlsoWhileBothPlatformsAreAway() {
        system.control().outage("DATAPHIN", true);
        system.control().outage("VERVERICA", true);
        try {
            for (String check : List.of("live", "ready", "started")) {
                HttpResponse<String> answer = get("/health/" + check);
                assertThat(answer.statusCode()).as(check).isEqualTo(200);
                assertThat(answer.body()).contains("\"migration-" + check + "\"");
            }
            assertThat(api.status()).isEqualTo(200);
        } finally {
            system.control().outage("DATAPHIN", false);
            system.control().outage("VERVERICA", false);
        }
    }

    @Test
    void shouldLetNothingNewInWhileDrainedAndFinishWhatRuns() {
        JsonNode running =
                start(batch(job("drain_running")), "before-the-drain").json();

        JsonNode state = turn(true);

        assertThat(state.path("draining").asBoolean()).isTrue();
        assertThat(state.path("configured").asBoolean()).isFalse();
        assertThat(state.path("by").path("name").asText()).isEqualTo("admin");
        HttpAnswer refused = api.post("batches", batch(job("drain_new")));
        assertThat(refused.status()).as("%s", refused).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("DRAINING");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.json().path("detail").asText()).doesNotContain("error.");
        JsonNode ended = awaitEnd(running);
        assertThat(ended.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(api.post("records/" + ended.path("id").asText() + "/migrate").code())
                .isEqualTo("DRAINING");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(get("/health/ready").body()).contains("\"draining\":\"true\"");
            assertThat(api.read("drain").path("draining").asBoolean()).isTrue();
        });
        assertThat(api.status()).as("the node serves on").isEqualTo(200);

        turn(false);
        assertThat(api.post("batches", batch(job("drain_over"))).status()).isEqualTo(202);
    }

    @Test
    void shouldLeadFromTheRequestToThePlatformsOwnIds() {
        JsonNode record = migrate("correlated_job", "order-4711");

        assertThat(record.path("events").path(0).path("requestId").asText())
                .as("the request that started it")
                .isEqualTo("order-4711");
        String id = record.path("id").asText();
        assertThat(system.server().log().lines())
                .as("a line of the engine, later and on another thread")
                .anyMatch(line -> line.contains("request=order-4711") && line.contains("record=" + id));
    }

    @Test
    void shouldTellTheIdThatItMadeInsteadOfOneThatIsNotFitForALog() {
        HttpAnswer answer = api.send(
                api.request("projects").header("X-Request-Id", "a b${x}").GET());

        assertThat(answer.header("X-Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
    }

    @Test
    void shouldPutNoSecretIntoTheSupportBundle() throws IOException, InterruptedException {
        migrate("bundled_job", "in-the-bundle");
        HttpResponse<byte[]> answer = supportBundle();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"migration-support-[0-9-]+\\.zip\"");
        Map<String, String> files = unzipped(answer.body());
        assertThat(files.keySet())
                .containsExactly(
                        "version.txt",
                        "configuration.properties",
                        "health.txt",
                        "database.txt",
                        "failures.tsv",
                        "metrics.txt",
                        "log.txt",
                        "threads.txt");
        assertThat(files.values()).noneMatch(text -> text.contains("could not be read"));
        assertThat(files.get("version.txt")).contains("product=1.", "java=");
        assertThat(files.get("health.txt")).contains("ready=true");
        assertThat(files.get("database.txt")).contains("schema=1 records", "database=H2");
        assertThat(files.get("metrics.txt")).contains("migration_platform_call_seconds_count{");
        assertThat(files.get("log.txt")).contains("request=in-the-bundle");
        assertThat(files.get("threads.txt")).contains("RUNNABLE");
        assertThat(files.get("configuration.properties"))
                .contains("migration.dataphin.endpoint=http://127.0.0.1", "migration.dataphin.access-key-secret=***");
        assertThat(secrets())
                .hasSizeGreaterThan(6)
                .allSatisfy(secret -> files.forEach((name, text) -> assertThat(text)
                        .as("%s in %s", secret.substring(0, 5), name)
                        .doesNotContain(secret)));
    }

    /** Values of the test's configuration that nobody else may know, and what the users file holds. */
    private Set<String> secrets() throws IOException {
        Set<String> secrets =
                DemoConfiguration.forSandbox(system.sandbox().url(), system.home(), system.usersFile())
                        .values()
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getKey().contains("access-key"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        secrets.add(DemoUser.PASSWORD);
        Files.readAllLines(system.usersFile()).stream()
                .filter(line -> line.contains("PBKDF2"))
                .forEach(line -> secrets.add(line.substring(line.lastIndexOf(':') + 1)));
        return secrets;
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Names of all our metrics. */
    private Set<String> scraped() {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("migration_"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(name -> !some.contains(name)).collect(Collectors.toSet());
    }

    private JsonNode turn(boolean draining) {
        return MigrationApi.expect(
                        200, administrator.post("drain", Json.object().put("draining", draining)))
                .json();
    }

    private String job(String prefix) {
        String name = prefix + "_" + Long.toString(System.nanoTime(), 36);
        return system.control().generate("retail-prod", name, "SQLSCRIPT", 1).get(0);
    }

    private static ObjectNode batch(String deploymentId) {
        ObjectNode body = Json.object().put("projectId", PROJECT).put("sameNamePolicy", "SKIP");
        body.putArray("jobs").addObject().put("deploymentId", deploymentId);
        return body;
    }

    private HttpAnswer start(ObjectNode body, String requestId) {
        return MigrationApi.expect(
                202,
                api.send(api.request("batches")
                        .header("Content-Type", "application/json")
                        .header("X-Request-Id", requestId)
                        .POST(BodyPublishers.ofString(body.toString()))));
    }

    private JsonNode migrate(String prefix, String requestId) {
        return awaitEnd(start(batch(job(prefix)), requestId).json());
    }

    private JsonNode awaitEnd(JsonNode batch) {
        String id = batch.path("records").path(0).path("id").asText();
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> api.read("records/" + id),
                        record -> Set.of("SUCCEEDED", "FAILED", "SKIPPED")
                                .contains(record.path("status").asText()));
    }

    private HttpResponse<String> get(String path) {
        try {
            URI address = system.url().resolve(path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String basic(DemoUser user) {
        byte[] pair = (user.signInName() + ":" + DemoUser.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
