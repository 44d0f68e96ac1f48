package io.dataphin.migration.it.migration;

import static io.dataphin.migration.it.migration.Workbench.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Fault;
import io.dataphin.migration.it.support.client.HttpAnswer;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.junit.MigrationServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Platforms that are slow, busy, away or do not let us in: what passes is waited for, what does not fails at once. */
@MigrationServer
class PlatformFaultsIT {

    private final RunningSystem system;
    private Workbench bench;

    PlatformFaultsIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void freshSandbox() {
        bench = Workbench.fresh(system);
    }

    private static Map<String, Fault> passingFaultsOfTheTarget() {
        return Map.of(
                "throttled without saying how long",
                Fault.of("THROTTLE", "CreateStreamTask"),
                "gateway is down",
                Fault.of("ERROR", "CreateStreamTask").answer(503, "ServiceUnavailable"),
                "console is busy",
                Fault.of("BUSINESS_ERROR", "CreateStreamTask").answer(200, "DPN.System.Busy"),
                "busy at the submit",
                Fault.of("BUSINESS_ERROR", "SubmitStreamTaskByAsync").answer(200, "DPN.System.Busy"),
                "reset while looking",
                Fault.of("RESET_BEFORE", "GetStreamTask"),
                "garbled while following",
                Fault.of("GARBLED_BEFORE", "GetStreamTaskAsyncResult"));
    }

    @Test
    void shouldTryAgainAfterPassingFaultOfTheTarget() {
        shouldSucceedOnceAfter(passingFaultsOfTheTarget(), Job::name);
    }

    private static Map<String, Fault> passingFaultsOfTheSource() {
        return Map.of(
                "away", source("ERROR", 503),
                "broken", source("ERROR", 500),
                "throttled", source("THROTTLE", 429),
                "reset", source("RESET_BEFORE", 0),
                "garbled", source("GARBLED", 200));
    }

    private static Fault source(String kind, int status) {
        return Fault.of(kind, "GetDeployment").answer(status, "ServiceUnavailable");
    }

    @Test
    void shouldTryAgainAfterPassingFaultOfTheSource() {
        shouldSucceedOnceAfter(passingFaultsOfTheSource(), Job::id);
    }

    /** Each fault happens twice to a job of its own, and all at once, since what passes is waited for. */
    private void shouldSucceedOnceAfter(Map<String, Fault> faults, Function<Job, String> match) {
        Map<String, Job> jobs = new LinkedHashMap<>();
        faults.forEach((name, fault) -> {
            Job job = bench.job();
            jobs.put(name, job);
            bench.set(fault.match(match.apply(job)).times(2));
        });

        List<JsonNode> records = bench.migrate(BatchBody.skip(PROJECT).jobs(List.copyOf(jobs.values())));

        Iterator<JsonNode> ended = records.iterator();
        jobs.forEach((name, job) -> shouldHaveSucceededOnce(name, job, ended.next()));
    }

    /** What steps find out is written together; a call that does not return must not hide for long how far the record has come. */
    @Test
    void shouldShowHowFarTheRecordHasComeWhileACallDoesNotReturn() {
        Job job = bench.job();
        String held = bench.set(Fault.of("HOLD_BEFORE", "GetStreamTask").match(job.name()));
        String record = bench.begin(job);
        bench.awaitHeld(held, 1);

        bench.awaitRecord(record, now -> now.path("stage").asText().equals("VERIFY"));

        bench.sandbox().release(held);
        assertThat(bench.awaitEnd(record).path("status").asText()).isEqualTo("SUCCEEDED");
    }

    private void shouldHaveSucceededOnce(String fault, Job job, JsonNode record) {
        JsonNode task = bench.task(job.name());
        assertThat(record.path("deploymentId").asText()).isEqualTo(job.id());
        assertThat(record.path("status").asText()).as("%s: %s", fault, record).isEqualTo("SUCCEEDED");
        assertThat(record.path("waitingFor").isNull()).as(fault).isTrue();
        assertThat(task.path("creates").asInt()).as(fault).isEqualTo(1);
        assertThat(task.path("updates").asInt()).as(fault).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateStreamTask", "GetDeployment"})
    void shouldWaitAsLongAsThePlatformAsks(String action) {
        Job job = bench.job();
        String matched = action.equals("GetDeployment") ? job.id() : job.name();
        bench.set(Fault.of("THROTTLE", action).retryAfter(2).match(matched));

        shouldHaveSucceededOnce("told how long to wait", job, bench.migrate(job));

        List<Instant> arrivals = bench.calls(action).stream()
                .filter(call -> call.path("name").asText().equals(job.name())
                        || call.path("deploymentId").asText().equals(job.id()))
                .map(call -> Instant.parse(call.path("at").asText()))
                .toList();
        assertThat(arrivals).hasSize(2);
        assertThat(Duration.between(arrivals.get(0), arrivals.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldSayThatItWaitsForTheTargetAndGoOn() {
        Job job = bench.job();
        String held = bench.set(
                Fault.of("HOLD_BEFORE", "GetDeployment").match(job.id()).times(-1));
        String id = bench.begin(job);
        bench.awaitHeld(held, 1);

        bench.sandbox().outage("DATAPHIN", true);
        bench.sandbox().release(held);

        shouldWaitAndSucceed(id, () -> bench.sandbox().outage("DATAPHIN", false));
    }

    @Test
    void shouldSayThatItWaitsForTheSourceAndGoOn() {
        Job job = bench.job();
        bench.set(Fault.of("RESET_BEFORE", "GetDeployment").match(job.id()).times(-1));

        shouldWaitAndSucceed(bench.begin(job), bench.sandbox()::releaseAll);
    }

    @ParameterizedTest
    @CsvSource({
        "DATAPHIN, PT20M, 20 minutes behind that of Dataphin",
        "VERVERICA, PT-20M, 20 minutes ahead of that of Ververica"
    })
    void shouldWaitUntilTheClocksAgreeAndSayHowFarTheyAreApart(String platform, Duration ahead, String words)
            throws IOException, InterruptedException {
        Job job = bench.job();
        bench.set(Fault.of("RESET_BEFORE", "GetDeployment").match(job.id()).times(-1));
        String id = bench.begin(job);

        bench.sandbox().clock(platform, ahead);
        bench.sandbox().releaseAll();
        JsonNode waiting = bench.awaitRecord(
                id, record -> record.path("waitingFor").asText().contains(words));
        String health = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(system.url().resolve("/health/ready"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        bench.sandbox().clock(platform, Duration.ZERO);
        JsonNode ended = bench.awaitEnd(id);

        assertThat(waiting.path("status").asText()).isEqualTo("MIGRATING");
        assertThat(health).contains("clock refused by").contains("\"UP\"");
        assertThat(ended.path("status").asText()).as("%s", ended).isEqualTo("SUCCEEDED");
    }

    private void shouldWaitAndSucceed(String recordId, Runnable platformComesBack) {
        JsonNode waiting =
                bench.awaitRecord(recordId, record -> record.path("waitingFor").isTextual());
        platformComesBack.run();
        JsonNode ended = bench.awaitEnd(recordId);

        assertThat(waiting.path("status").asText()).isEqualTo("MIGRATING");
        assertThat(waiting.path("waitingFor").asText()).isNotBlank();
        assertThat(ended.path("status").asText()).as("%s", ended).isEqualTo("SUCCEEDED");
        assertThat(ended.path("waitingFor").isNull()).isTrue();
    }

    @Test
    void shouldRefuseToStartWhileTheSourceIsAway() {
        BatchBody body = BatchBody.skip(PROJECT).job(bench.job());
        bench.sandbox().outage("VERVERICA", true);

        HttpAnswer answer = new Refusals(bench).expect(503, "SOURCE_UNAVAILABLE", () -> bench.post(body));

        assertThat(answer.header("Retry-After")).isPresent();
    }

    @Test
    void shouldRefuseToStartWithWrongKeyOfTheSource() {
        BatchBody body = BatchBody.skip(PROJECT).job(bench.job());
        bench.set(Fault.of("ERROR", "ListDeployments")
                .answer(404, "InvalidAccessKeyId.NotFound")
                .times(-1));

        new Refusals(bench).expect(503, "SOURCE_UNAVAILABLE", () -> bench.post(body));
    }

    @Test
    void shouldNotListJobsWhileTheTargetIsAway() {
        // before and afterwards records are counted, for which rights may have to be asked
        HttpAnswer answer = new Refusals(bench).expect(503, "TARGET_UNAVAILABLE", () -> {
            bench.sandbox().outage("DATAPHIN", true);
            HttpAnswer refusal = bench.api().get("projects/" + PROJECT + "/jobs");
            bench.sandbox().outage("DATAPHIN", false);
            return refusal;
        });

        assertThat(answer.header("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR, GetDeployment, 400, SignatureDoesNotMatch, SOURCE_ACCESS_DENIED",
        "ERROR, GetDeployment, 404, InvalidAccessKeyId.NotFound, SOURCE_ACCESS_DENIED",
        "ERROR, CreateStreamTask, 400, SignatureDoesNotMatch, TARGET_ACCESS_DENIED",
        "BUSINESS_ERROR, CreateStreamTask, 200, DPN.Auth.NoPermission, TARGET_NO_PERMISSION"
    })
    void shouldFailAtOnceWhenItIsNotLetIn(String kind, String action, int status, String code, String failure) {
        Job job = bench.job();
        String matched = action.equals("GetDeployment") ? job.id() : job.name();
        String fault = bench.set(
                Fault.of(kind, action).answer(status, code).match(matched).times(-1));

        JsonNode record = bench.migrate(job);

        assertThat(record.path("status").asText()).isEqualTo("FAILED");
        assertThat(record.path("failure").path("code").asText()).isEqualTo(failure);
        assertThat(record.path("failure").path("message").asText()).isNotBlank();
        assertThat(record.path("failure").path("remedy").asText()).isNotBlank();
        assertThat(bench.sandbox().hits(fault)).as("not tried again").isEqualTo(1);
        assertThat(bench.task(job.name()).isMissingNode()).isTrue();
    }
}
