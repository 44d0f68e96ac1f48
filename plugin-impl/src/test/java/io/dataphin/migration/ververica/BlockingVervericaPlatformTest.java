package io.dataphin.migration.ververica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataphin.migration.acs.AccessKey;
import io.dataphin.migration.acs.FakeTime;
import io.dataphin.migration.acs.HttpOptions;
import io.dataphin.migration.acs.StubGateway;
import io.dataphin.migration.acs.StubGateway.Answer;
import io.dataphin.migration.acs.StubGateway.Seen;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingVervericaPlatformTest {

    private static final CallContext PERSON = CallContext.interactive("30012011");
    private static final CallContext BACKGROUND = CallContext.background(null);

    private final StubGateway server = new StubGateway();
    private final FakeTime time = new FakeTime();
    private final BlockingVervericaPlatform platform = new BlockingVervericaPlatform(
            () -> VervericaSettings.of(
                    100,
                    Map.of("cn-beijing", server.url()),
                    Map.of("vvp-main", new AccessKey("id", "hidden-secret")),
                    HttpOptions.DEFAULT),
            time.limiter(),
            time);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldListDeploymentsOfAllPages() {
        server.always(seen -> deployments(seen, 150));

        assertThat(platform.listJobs(PERSON, location("vvp-main")))
                .extracting(SourceJob::deploymentId)
                .hasSize(150)
                .doesNotHaveDuplicates();

        Seen second = server.last();
        assertThat(second.path()).isEqualTo("/api/v2/namespaces/shop%20default/deployments");
        assertThat(second.query()).containsEntry("pageIndex", "2").containsEntry("pageSize", "100");
        assertThat(second.headers()).containsEntry("workspace", "a14bd5d90a1b2c");
        assertThat(second.headers().get("authorization")).doesNotContain("workspace");
    }

    @Test
    void shouldTellMissingDeploymentByValue() {
        server.always(
                seen -> Answer.ok(
                        "{\"success\":false,\"httpCode\":200,\"errorCode\":\"990301\",\"errorMessage\":\"deployment not found\"}"));

        assertThat(platform.readJob(PERSON, location("vvp-main"), "gone")).isEmpty();
        assertThat(platform.latestRun(PERSON, location("vvp-main"), "gone")).isEmpty();
    }

    @Test
    void shouldTellMissingDeploymentInGatewayFormToo() {
        server.always(seen -> Answer.of(404, "{\"Code\":\"990301\",\"Message\":\"deployment not found\"}"));

        assertThat(platform.readJob(PERSON, location("vvp-main"), "gone")).isEmpty();
    }

    @Test
    void shouldReadDeploymentAndItsNewestRun() throws IOException {
        String sql = DeploymentMapperTest.sample("sql-deployment.json").toString();
        String job = DeploymentMapperTest.sample("running-job.json").toString();
        server.then(
                Answer.ok(data(sql)), Answer.ok(list("[{\"jobId\":\"older\",\"createdAt\":\"1\"}," + job + "]", 2)));

        assertThat(platform.readJob(PERSON, location("vvp-main"), "a/b ö")).isPresent();
        assertThat(server.last().path()).endsWith("/deployments/a%2Fb%20%C3%B6");
        assertThat(platform.latestRun(PERSON, location("vvp-main"), "x"))
                .contains(new JobRun(
                        "5af678c0-7db0-4650-94c2-d2604f0a1111", JobState.RUNNING, Instant.ofEpochSecond(1770012400)));
    }

    @Test
    void shouldReadLastPageOfRunsWhenOldestComeFirst() {
        server.always(seen -> {
            int page = Integer.parseInt(seen.query().get("pageIndex"));
            String jobs = IntStream.range((page - 1) * 100, Math.min(250, page * 100))
                    .mapToObj(i -> "{\"jobId\":\"j" + i + "\",\"createdAt\":" + (1_700_000_000 + i) + "}")
                    .collect(Collectors.joining(",", "[", "]"));
            return Answer.ok(list(jobs, 250));
        });

        assertThat(platform.latestRun(PERSON, location("vvp-main"), "x")
                        .orElseThrow()
                        .jobId())
                .isEqualTo("j249");
        assertThat(server.seen()).hasSize(2);
    }

    @Test
    void shouldKnowNoRunOfDeploymentThatNeverStarted() {
        server.then(Answer.ok(list("[]", 0)));

        assertThat(platform.latestRun(PERSON, location("vvp-main"), "x")).isEmpty();
    }

    @Test
    void shouldListNamesThatSqlCalls() {
        server.then(Answer.ok(data("[{\"name\":\"a.jar\",\"udfClasses\":[{\"functionNames\":[\"mask\",\"trim2\"]},"
                + "{\"functionNames\":[]}]},{\"udfClasses\":[{\"functionNames\":[\"mask\",null]}]},{}]")));

        assertThat(platform.registeredFunctions(PERSON, location("vvp-main"))).containsExactly("mask", "trim2");
    }

    @Test
    void shouldRefuseUnknownBusinessErrorAsFinal() {
        server.always(seen -> Answer.ok("{\"success\":false,\"errorCode\":\"990999\",\"errorMessage\":\"m\"}"));

        PlatformRejectedException fault = catchThrowableOfType(
                PlatformRejectedException.class, () -> platform.listJobs(PERSON, location("vvp-main")));

        assertThat(fault.code()).isEqualTo("SOURCE_REJECTED");
        assertThat(fault.answer().code()).isEqualTo("990999");
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void shouldWaitAsLongAsThePlatformAsks() {
        server.then(
                new Answer(400, "{\"Code\":\"Throttling\"}", Map.of("x-acs-retry-after", "900")),
                Answer.ok(list("[]", 0)));

        assertThat(platform.listJobs(PERSON, location("vvp-main"))).isEmpty();
        assertThat(time.waits()).contains(Duration.ofMillis(900));
    }

    @Test
    void shouldLeaveWaitingToTheEngineInBackground() {
        server.always(seen -> new Answer(429, "", Map.of("x-acs-retry-after", "900")));

        PlatformUnavailableException fault = catchThrowableOfType(
                PlatformUnavailableException.class, () -> platform.listJobs(BACKGROUND, location("vvp-main")));

        assertThat(fault.retryAfter()).isEqualTo(Duration.ofMillis(900));
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void shouldReportMissingKeyAndUnusableLocation() {
        assertThat(platform.hasCredential(location("vvp-main"))).isTrue();
        assertThat(platform.hasCredential(location("other"))).isFalse();
        assertThatThrownBy(() -> platform.listJobs(PERSON, location("other")))
                .isInstanceOf(PlatformAccessException.class);
        SourceLocation odd = new SourceLocation("VERVERICA", 1, "n", "elsewhere", "no host", "ws", "ns", "vvp-main");
        assertThatThrownBy(() -> platform.listJobs(PERSON, odd)).isInstanceOf(PlatformRejectedException.class);
        SourceLocation chinese = new SourceLocation("VERVERICA", 1, "n", "cn-beijing", "host", "工作区", "ns", "vvp-main");
        assertThatThrownBy(() -> platform.listJobs(PERSON, chinese)).isInstanceOf(PlatformRejectedException.class);
    }

    @Test
    void shouldNotShowSecrets() {
        VervericaSettings settings = VervericaSettings.of(
                100, Map.of(), Map.of("x", new AccessKey("id", "hidden-secret")), HttpOptions.DEFAULT);

        assertThat(settings.toString()).doesNotContain("hidden-secret");
    }

    /** D6: what cannot be named cannot be called. */
    @Test
    void shouldKnowNoOtherMethodThanGet() throws Exception {
        Path root = Path.of(BlockingVervericaPlatform.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int classes = 0;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(root.resolve("io/dataphin/migration/ververica"), "*.class")) {
            for (Path file : files) {
                assertThat(constants(file))
                        .doesNotContain("\4POST", "\3PUT", "\5PATCH", "\6DELETE", "\4post", "\4HEAD");
                classes++;
            }
        }
        assertThat(classes).isGreaterThan(10);
    }

    private static String constants(Path classFile) {
        try {
            return new String(Files.readAllBytes(classFile), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer deployments(Seen seen, int total) {
        int page = Integer.parseInt(seen.query().get("pageIndex"));
        String items = IntStream.range((page - 1) * 100, Math.min(total, page * 100))
                .mapToObj(i -> "{\"deploymentId\":\"d" + i + "\",\"unknown\":[1]}")
                .collect(Collectors.joining(",", "[", "]"));
        return Answer.ok(list(items, total));
    }

    private static String data(String data) {
        return "{\"success\":true,\"httpCode\":200,\"requestId\":\"R\",\"data\":" + data + "}";
    }

    private static String list(String data, int total) {
        return "{\"success\":true,\"httpCode\":200,\"totalSize\":" + total + ",\"data\":" + data + "}";
    }

    private static SourceLocation location(String credential) {
        return new SourceLocation(
                "VERVERICA",
                410222,
                "vvp",
                "cn-beijing",
                "ververica.cn-beijing.aliyuncs.com",
                "a14bd5d90a1b2c",
                "shop default",
                credential);
    }
}
