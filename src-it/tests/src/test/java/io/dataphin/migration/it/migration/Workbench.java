package io.dataphin.migration.it.migration;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.client.SandboxControl;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;

/**
 * What a test of migrations works with: the REST API as the target project's administrator, and the sandbox in its initial state. Records
 * of other tests are in the same database, so tests take jobs that are generated for them alone.
 */
final class Workbench {

    /** The seed's Basic project; its source is {@link #NAMESPACE}. */
    static final long PROJECT = 7310002255667712L;

    static final String NAMESPACE = "retail-prod";

    /** The seed's Dev-Prod pair; its source is {@link #PAIR_NAMESPACE}, the one attached to its Prod side. */
    static final long PAIR = 7310002255667801L;

    static final String PAIR_NAMESPACE = "iot-prod";

    /** Who migrates unless a test says otherwise. */
    static final DemoUser MIGRATOR = DemoUser.LI_NA;

    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "SKIPPED", "CANCELLED");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final MigrationApi api;
    private final SandboxControl sandbox;

    private Workbench(RunningSystem system) {
        api = system.api(MIGRATOR);
        sandbox = system.control();
    }

    /** A workbench over a sandbox that was just reset. An outage of an earlier test is known to the plug-in for a moment longer. */
    static Workbench fresh(RunningSystem system) {
        Workbench workbench = new Workbench(system);
        workbench.sandbox.reset();
        patiently().until(workbench::bothPlatformsAnswer);
        return workbench;
    }

    private boolean bothPlatformsAnswer() {
        String jobs = "projects/" + PROJECT + "/jobs";
        return api.post(jobs + "/refresh").status() == 200
                && api.get(jobs + "?limit=1").status() == 200;
    }

    MigrationApi api() {
        return api;
    }

    SandboxControl sandbox() {
        return sandbox;
    }

    /** New streaming SQL jobs whose names nobody else uses. */
    List<Job> jobs(int count) {
        return generated(NAMESPACE, "SQLSCRIPT", count);
    }

    /** New streaming SQL jobs of the pair's source. Every fourth one is stopped, the others run. */
    List<Job> pairJobs(int count) {
        return generated(PAIR_NAMESPACE, "SQLSCRIPT", count);
    }

    /** A new JAR job of the pair's source. */
    Job pairJarJob() {
        return generated(PAIR_NAMESPACE, "JAR", 1).get(0);
    }

    Job job() {
        return jobs(1).get(0);
    }

    /** New JAR jobs; the file that they need is not in the project. */
    List<Job> jarJobs(int count) {
        return generated(NAMESPACE, "JAR", count);
    }

    private List<Job> generated(String namespace, String kind, int count) {
        List<String> ids = sandbox.generate(namespace, "it_" + PREFIXES.incrementAndGet(), kind, count);
        return ids.stream()
                .map(id -> deployment(namespace, id))
                .map(deployment -> new Job(
                        deployment.path("deploymentId").asText(),
                        deployment.path("name").asText()))
                .toList();
    }

    /** A job of the seed by its name. */
    Job seedJob(String name) {
        return sandbox.deployments(NAMESPACE).stream()
                .filter(deployment -> deployment.path("name").asText().equals(name))
                .map(deployment -> new Job(deployment.path("deploymentId").asText(), name))
                .findFirst()
                .orElseThrow();
    }

    /** A deployment as the source holds it. */
    JsonNode deployment(String id) {
        return deployment(NAMESPACE, id);
    }

    /** A deployment of a namespace as the source holds it. */
    JsonNode deployment(String namespace, String id) {
        return sandbox.deployments(namespace).stream()
                .filter(deployment -> deployment.path("deploymentId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Starts a batch that must be accepted. */
    JsonNode start(BatchBody body) {
        return MigrationApi.expect(202, post(body)).json();
    }

    /** Starts a batch that may be refused. */
    HttpAnswer post(BatchBody body) {
        return api.post("batches", body.json());
    }

    /** Starts a batch and waits for its end: the records with all details, in the order of the batch. */
    List<JsonNode> migrate(BatchBody body) {
        return awaitEnd(start(body));
    }

    /** Migrates one job without overwriting anything and waits for its end. */
    JsonNode migrate(Job job) {
        return migrate(BatchBody.skip(PROJECT).job(job)).get(0);
    }

    /** Starts the migration of one job without overwriting anything: the id of its record. */
    String begin(Job job) {
        return start(BatchBody.skip(PROJECT).job(job))
                .path("records")
                .path(0)
                .path("id")
                .asText();
    }

    /** Waits until no record of the batch is busy any more. */
    List<JsonNode> awaitEnd(JsonNode batch) {
        String address = "batches/" + batch.path("id").asText();
        JsonNode ended = patiently()
                .until(
                        () -> api.read(address),
                        now -> Json.each(now.path("records"), r -> r).stream().allMatch(Workbench::ended));
        return Json.each(ended.path("records"), item -> record(item.path("id").asText()));
    }

    JsonNode awaitEnd(String recordId) {
        return awaitRecord(recordId, Workbench::ended);
    }

    /** Waits until a record is as wanted. */
    JsonNode awaitRecord(String recordId, Predicate<JsonNode> wanted) {
        return patiently().until(() -> record(recordId), wanted);
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(GLANCE);
    }

    static boolean ended(JsonNode item) {
        return ENDED.contains(item.path("status").asText());
    }

    JsonNode record(String id) {
        return api.read("records/" + id);
    }

    String log(String recordId) {
        return MigrationApi.expect(200, api.get("records/" + recordId + "/log")).body();
    }

    String submitLog(String recordId) {
        return MigrationApi.expect(200, api.get("records/" + recordId + "/submit-log"))
                .body();
    }

    /** How many records there are that the migrator may see. */
    long recordCount() {
        return api.read("records?limit=1").path("total").asLong();
    }

    /** Sets a fault and gives its id. */
    String set(Fault fault) {
        return sandbox.set(fault);
    }

    /** Waits until a fault holds calls. */
    void awaitHeld(String faultId, int calls) {
        patiently().until(() -> sandbox.holding(faultId) >= calls);
    }

    /** Waits until a fault has hit calls. */
    void awaitHits(String faultId, int calls) {
        patiently().until(() -> sandbox.hits(faultId) >= calls);
    }

    /** The task of the target project with its counts of creates, updates and submits; a missing node when there is none. */
    JsonNode task(String name) {
        return sandbox.task(PROJECT, name);
    }

    /** The pair's task as it is developed; a missing node when there is none. */
    JsonNode pairTask(String name) {
        return sandbox.task(PAIR, name);
    }

    /** The newest run of a job on the source: job id, state and start. */
    JsonNode run(String namespace, Job job) {
        return sandbox.jobsOf(namespace, job.id()).stream()
                .findFirst()
                .orElseGet(() -> Json.object().path("none"));
    }

    /** Calls that would change something on the source: there must be none (D6). */
    List<JsonNode> sourceWrites() {
        return writes().stream()
                .filter(call -> call.path("platform").asText().equals("VERVERICA"))
                .toList();
    }

    /** Asks for something to be done with a record, which must be accepted. */
    JsonNode act(String recordId, String action) {
        return MigrationApi.expect(202, api.post("records/" + recordId + "/" + action))
                .json();
    }

    /** Waits until an undo has ended, well or badly. */
    JsonNode awaitUndo(String recordId) {
        return awaitRecord(
                recordId,
                record -> !record.path("undone").isNull()
                        || record.path("undoing").path("status").asText().equals("FAILED"));
    }

    /** Waits until a publication has ended and the running job was looked at. */
    JsonNode awaitPublication(String recordId) {
        return awaitRecord(recordId, record -> {
            String status = record.path("publication").path("status").asText();
            return status.equals("FAILED")
                    || status.equals("PUBLISHED") && !record.path("running").isNull();
        });
    }

    /** A task that a person has made. */
    JsonNode handMade(String name, ObjectNode fields) {
        sandbox.putTask(PROJECT, name, fields);
        return task(name);
    }

    /** Calls of one platform action, in order of arrival. */
    List<JsonNode> calls(String action) {
        return sandbox.calls().stream()
                .filter(call -> call.path("action").asText().equals(action))
                .toList();
    }

    /** Calls that would change something on either platform. */
    List<JsonNode> writes() {
        return sandbox.calls().stream()
                .filter(call -> call.path("write").asBoolean())
                .toList();
    }

    /** Ids of all jobs that a project is offered, page by page: those of other tests, gone by now, are still among them. */
    List<String> candidates(long project) {
        List<String> ids = new ArrayList<>();
        String path = "projects/" + project + "/jobs?limit=200";
        String cursor = "";
        do {
            JsonNode page = api().read(path + cursor);
            ids.addAll(Json.each(
                    page.path("items"), job -> job.path("deploymentId").asText()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + URLEncoder.encode(page.path("nextCursor").asText(), StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return ids;
    }
}
