package io.dataphin.migration.platform.ververica.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.ThrottledException;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.JobState;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.SourcePlatform.LatestRun;
import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.HttpOptions;
import io.dataphin.migration.platform.gateway.PlatformClocks;
import io.dataphin.migration.platform.gateway.StubGateway;
import io.dataphin.migration.platform.gateway.StubGateway.Answer;
import io.dataphin.migration.platform.gateway.StubGateway.Seen;
import io.dataphin.migration.platform.ververica.DeploymentMapperTest;
import io.dataphin.migration.platform.ververica.VervericaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VervericaPlatformTest {

    private final StubGateway server = new StubGateway();
    private final VervericaPlatform platform = new VervericaPlatform(
            () -> VervericaSettings.of(
                    100,
                    Map.of("cn-beijing", server.url()),
                    Map.of("vvp-main", new AccessKey("id", "hidden-secret")),
                    HttpOptions.DEFAULT),
            new PlatformClocks(Clock.systemUTC()));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldListPageOfDeployments() {
        server.always(seen -> deployments(seen, 150));

        Page<ListedJob> page = platform.listJobs(location("vvp-main"), 2).send();

        assertThat(page.items())
                .extracting(ListedJob::deploymentId)
                .hasSize(50)
                .startsWith("d100")
                .doesNotHaveDuplicates();
        assertThat(page.total()).isEqualTo(150);
        assertThat(page.last(2)).isTrue();
        Seen seen = server.last();
        assertThat(seen.path()).isEqualTo("/api/v2/namespaces/shop%20default/deployments");
        assertThat(seen.query())
                .containsEntry("pageIndex", "2")
                .containsEntry("pageSize", "100")
                .containsEntry("sortName", "gmt_create");
        assertThat(seen.headers()).containsEntry("workspace", "a14bd5d90a1b2c");
        assertThat(seen.headers().get("authorization")).doesNotContain("workspace");
    }

    @Test
    void shouldNameFilesOfJobsToTryAKeyOn() throws IOException {
        String jar = DeploymentMapperTest.sample("jar-deployment.json").toString();
        server.then(Answer.ok(list("[" + jar + "]", 1)));

        assertThat(platform.readNamespace(location("vvp-main")).send())
                .contains("oss://shop-flink/artifacts/namespaces/shop-default/risk-score-1.4.2.jar");
    }

    @Test
    void shouldTellMissingDeploymentByValue() {
        server.always(
                seen -> Answer.ok(
                        "{\"success\":false,\"httpCode\":200,\"errorCode\":\"990301\",\"errorMessage\":\"deployment not found\"}"));

        assertThat(platform.readJob(location("vvp-main"), "gone").send()).isEmpty();
        assertThat(platform.latestRun(location("vvp-main"), "gone", 1).send())
                .isEqualTo(new LatestRun(Optional.empty(), 0));
    }

    @Test
    void shouldTellMissingDeploymentInGatewayFormToo() {
        server.always(seen -> Answer.of(404, "{\"Code\":\"990301\",\"Message\":\"deployment not found\"}"));

        assertThat(platform.readJob(location("vvp-main"), "gone").send()).isEmpty();
    }

    @Test
    void shouldReadDeploymentAndItsNewestRun() throws IOException {
        String sql = DeploymentMapperTest.sample("sql-deployment.json").toString();
        String job = DeploymentMapperTest.sample("running-job.json").toString();
        server.then(
                Answer.ok(data(sql)), Answer.ok(list("[{\"jobId\":\"older\",\"createdAt\":\"1\"}," + job + "]", 2)));

        assertThat(platform.readJob(location("vvp-main"), "a/b ö").send()).isPresent();
        assertThat(server.last().path()).endsWith("/deployments/a%2Fb%20%C3%B6");
        assertThat(platform.latestRun(location("vvp-main"), "x", 1).send().run())
                .contains(new JobRun(
                        "5af678c0-7db0-4650-94c2-d2604f0a1111", JobState.RUNNING, Instant.ofEpochSecond(1770012400)));
    }

    @Test
    void shouldAskForLastPageOfRunsWhenOldestComeFirst() {
        server.always(seen -> {
            int page = Integer.parseInt(seen.query().get("pageIndex"));
            String jobs = IntStream.range((page - 1) * 100, Math.min(250, page * 100))
                    .mapToObj(i -> "{\"jobId\":\"j" + i + "\",\"createdAt\":" + (1_700_000_000 + i) + "}")
                    .collect(Collectors.joining(",", "[", "]"));
            return Answer.ok(list(jobs, 250));
        });

        LatestRun first = platform.latestRun(location("vvp-main"), "x", 1).send();
        LatestRun last =
                platform.latestRun(location("vvp-main"), "x", first.askPage()).send();

        assertThat(first.askPage()).isEqualTo(3);
        assertThat(first.run().orElseThrow().jobId()).isEqualTo("j99");
        assertThat(last.askPage()).isZero();
        assertThat(last.run().orElseThrow().jobId()).isEqualTo("j249");
    }

    @Test
    void shouldTakeFirstPageOfRunsForEnoughWhenNewestComeFirst() {
        server.then(Answer.ok(list("[{\"jobId\":\"new\",\"createdAt\":2},{\"jobId\":\"old\",\"createdAt\":1}]", 250)));

        LatestRun run = platform.latestRun(location("vvp-main"), "x", 1).send();

        assertThat(run.askPage()).isZero();
        assertThat(run.run().orElseThrow().jobId()).isEqualTo("new");
    }

    @Test
    void shouldKnowNoRunOfDeploymentThatNeverStarted() {
        server.then(Answer.ok(list("[]", 0)));

        assertThat(platform.latestRun(location("vvp-main"), "x", 1).send().run())
                .isEmpty();
    }

    @Test
    void shouldListFunctionsThatSqlCallsWithTheFilesOfTheirClasses() {
        server.then(Answer.ok(data(
                "[{\"name\":\"a.jar\",\"jarUrl\":\"oss://b/a.jar\",\"dependencyJarUris\":[\"oss://b/lib.jar\"],\"udfClasses\":[{\"className\":\"x.Mask\",\"functionNames\":[\"Mask\",\"trim2\"]},"
                        + "{\"className\":\"x.No\",\"functionNames\":[]}]},"
                        + "{\"udfClasses\":[{\"className\":\"y.Mask\",\"functionNames\":[\"mask\",null]},{}]},{},"
                        + "{\"artifactType\":\"ARTIFACT_TYPE_PYTHON\",\"jarUrl\":\"oss://b/p.zip\","
                        + "\"udfClasses\":[{\"className\":\"p.f\",\"functionNames\":[\"py\"]}]}]")));

        assertThat(platform.registeredFunctions(location("vvp-main")).send())
                .containsExactlyInAnyOrder(
                        new RegisteredFunction("Mask", "x.Mask", List.of("oss://b/a.jar", "oss://b/lib.jar")),
                        new RegisteredFunction("trim2", "x.Mask", List.of("oss://b/a.jar", "oss://b/lib.jar")),
                        new RegisteredFunction("py", "p.f", List.of()));
    }

    @Test
    void shouldRefuseUnknownBusinessErrorAsFinal() {
        server.always(seen -> Answer.ok("{\"success\":false,\"errorCode\":\"990999\",\"errorMessage\":\"m\"}"));

        PlatformRejectedException fault = catchThrowableOfType(
                PlatformRejectedException.class,
                () -> platform.listJobs(location("vvp-main"), 1).send());

        assertThat(fault.code()).isEqualTo("SOURCE_REJECTED");
        assertThat(fault.answer().code()).isEqualTo("990999");
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void shouldTellHowLongThePlatformAsksToWait() {
        server.always(seen -> new Answer(429, "", Map.of("x-acs-retry-after", "900")));

        ThrottledException fault = catchThrowableOfType(
                ThrottledException.class,
                () -> platform.listJobs(location("vvp-main"), 1).send());

        assertThat(fault.retryAfter()).isEqualTo(Duration.ofMillis(900));
        assertThat(server.seen()).hasSize(1);
    }

    @Test
    void shouldReportMissingKeyAndUnusableLocation() {
        assertThat(platform.credentialProblem(location("vvp-main"))).isEmpty();
        assertThat(platform.credentialProblem(location("other")).orElseThrow().code())
                .isEqualTo("blocker.CREDENTIAL_MISSING");
        assertThatThrownBy(() -> platform.listJobs(location("other"), 1).send())
                .isInstanceOf(PlatformAccessException.class);
        SourceLocation odd = new SourceLocation("VERVERICA", 1, "n", "elsewhere", "no host", "ws", "ns", "vvp-main");
        assertThatThrownBy(() -> platform.listJobs(odd, 1).send()).isInstanceOf(PlatformRejectedException.class);
        SourceLocation chinese = new SourceLocation("VERVERICA", 1, "n", "cn-beijing", "host", "工作区", "ns", "vvp-main");
        assertThatThrownBy(() -> platform.listJobs(chinese, 1).send()).isInstanceOf(PlatformRejectedException.class);
    }

    @Test
    void shouldCountEachOperationOfEachKeyForItself() {
        String host = server.url().substring("http://".length());

        assertThat(platform.listJobs(location("vvp-main"), 1).bucket())
                .isEqualTo(new Bucket(Platform.SOURCE, "ververica/" + host + "/vvp-main/ListDeployments", 100));
        assertThat(platform.readJob(location("vvp-main"), "x").bucket().name()).endsWith("/GetDeployment");
        assertThat(platform.readJob(location("other"), "x").bucket().name())
                .isEqualTo("ververica/unconfigured/GetDeployment");
    }

    @Test
    void shouldMakeReadsOfTheConfiguredTimeOut() {
        Call<?> call = platform.registeredFunctions(location("vvp-main"));

        assertThat(call.kind()).isEqualTo(Call.Kind.READ);
        assertThat(call.action()).isEqualTo("GetUdfArtifacts");
        assertThat(call.timeout()).isEqualTo(HttpOptions.DEFAULT.timeouts().request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql-deployment.json", "jar-deployment.json", "python-deployment.json"})
    void shouldMakeJobOfItsSnapshotExactlyAsItWasRead(String sample) throws IOException {
        server.then(Answer.ok(data(DeploymentMapperTest.sample(sample).toString())));
        JobDefinition read = platform.readJob(location("vvp-main"), "x").send().orElseThrow();

        JobDefinition kept = platform.jobOf(read.snapshot());

        assertThat(kept).isEqualTo(read);
        assertThat(kept.flinkConf().keySet())
                .containsExactlyElementsOf(read.flinkConf().keySet());
        assertThat(kept.variables().keySet())
                .containsExactlyElementsOf(read.variables().keySet());
        assertThat(kept.attributes().keySet())
                .containsExactlyElementsOf(read.attributes().keySet());
    }

    @Test
    void shouldKeepOddNumbersOfSnapshot() {
        String odd =
                "{\"deploymentId\":\"d\",\"flinkConf\":{\"z\":1.0,\"a\":1e3,\"b\":12345678901234567890,\"c\":{\"y\":1,\"x\":0.10}}}";
        server.then(Answer.ok(data(odd)));
        JobDefinition read = platform.readJob(location("vvp-main"), "x").send().orElseThrow();

        assertThat(platform.jobOf(read.snapshot())).isEqualTo(read);
        assertThat(List.copyOf(platform.jobOf(read.snapshot()).flinkConf().entrySet()))
                .isEqualTo(List.copyOf(read.flinkConf().entrySet()));
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
        Path root = Path.of(VervericaPlatform.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int classes = 0;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(root.resolve("io/dataphin/migration/platform/ververica/client"), "*.class")) {
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
