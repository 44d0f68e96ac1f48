package io.dataphin.migration.platform.dataphin.client;

import static io.dataphin.migration.platform.dataphin.client.StubDataphin.USER;
import static io.dataphin.migration.platform.dataphin.client.StubDataphin.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dataphin.migration.api.call.Bucket;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.platform.dataphin.DataphinSettings;
import io.dataphin.migration.platform.gateway.AccessKey;
import io.dataphin.migration.platform.gateway.BrokenServer;
import io.dataphin.migration.platform.gateway.BrokenServer.Ending;
import io.dataphin.migration.platform.gateway.HttpOptions;
import io.dataphin.migration.platform.gateway.PlatformClocks;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataphinConnectionsTest {

    private static final ProjectRef DEV = new ProjectRef(7, Env.DEV);

    private final StubDataphin stub = new StubDataphin();

    @AfterEach
    void stop() {
        stub.close();
    }

    /** Every operation that the product uses, with its quota. */
    enum Operation {
        GetServerVersion(1, calls -> new DataphinDirectory(calls).serverVersion(null)),
        ListProjects(1, calls -> new DataphinDirectory(calls).projects(USER, 1)),
        GetProject(1, calls -> new DataphinDirectory(calls).project(USER, 7, Env.DEV)),
        ListProjectMembers(1, calls -> new DataphinDirectory(calls).members(USER, 7, Env.DEV, 1)),
        ListTenantMembers(1, calls -> new DataphinDirectory(calls).superAdministrators(USER, 1)),
        GetStreamComputeSourceConnection(
                1, calls -> new DataphinDirectory(calls).location(USER, new ComputeSourceRef(1, "x"))),
        GetClusterQueueInfoByEnv(1, calls -> new DataphinPlatform(calls).clusters(USER, DEV)),
        GetQueueEngineVersionByEnv(
                1, calls -> new DataphinPlatform(calls).engineVersions(USER, DEV, new TaskCluster("c", "q", "t"))),
        ListStreamTasks(1, calls -> new DataphinPlatform(calls).findTasks(USER, DEV, List.of("a"))),
        ListStreamResources(1, calls -> new DataphinPlatform(calls).existingResources(USER, DEV, List.of("a"))),
        ListStreamUdfs(1, calls -> new DataphinPlatform(calls).functions(USER, DEV, List.of("a"))),
        GetStreamTask(1, calls -> new DataphinPlatform(calls).readTask(USER, DEV, "1")),
        GetStreamTaskAsyncResult(1, calls -> new DataphinPlatform(calls).submitProgress(USER, DEV, 9)),
        GetStreamInstances(1, calls -> new DataphinPlatform(calls).instances(USER, DEV, Set.of("1"))),
        ListSubmitRecords(1, calls -> new DataphinPublishing(calls).pending(USER, 7, 1)),
        ListPublishRecords(1, calls -> new DataphinPublishing(calls).attempts(USER, 7, 1)),
        UpdateStreamTask(
                2, calls -> new DataphinPlatform(calls).updateTask(USER, DEV, "1", 1, StreamTaskTest.DATASTREAM, null)),
        SubmitStreamTaskByAsync(2, calls -> new DataphinPlatform(calls).submit(USER, DEV, "1", 1, "c")),
        PublishObjectList(2, calls -> new DataphinPublishing(calls).publish(USER, 7, List.of(1L), "c")),
        DeleteStreamTask(3, calls -> new DataphinPlatform(calls).deleteTask(USER, DEV, "1", 1, "c")),
        CreateStreamUdf(
                3, calls -> new DataphinPlatform(calls).registerFunction(USER, DEV, "f", "x.F", List.of("a.jar"), "c")),
        CreateStreamTask(
                3, calls -> new DataphinPlatform(calls).createTask(USER, DEV, StreamTaskTest.DATASTREAM, null));

        private final int level;
        private final Function<DataphinConnections, Call<?>> call;

        Operation(int level, Function<DataphinConnections, Call<?>> call) {
            this.level = level;
            this.call = call;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhatCallIsBeforeItIsSent(Operation operation) {
        Call<?> call = operation.call.apply(stub.calls());

        assertThat(call.action()).isEqualTo(operation.name());
        assertThat(call.kind()).isEqualTo(operation.level > 1 ? Call.Kind.WRITE : Call.Kind.READ);
        assertThat(call.bucket().name()).isEqualTo("dataphin/" + host() + "/level-" + operation.level);
        assertThat(call.timeout()).isEqualTo(HttpOptions.DEFAULT.timeouts().request());
        assertThat(stub.actions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSendWhatItSays(Operation operation) {
        stub.always(seen -> StubDataphin.refused("Never.Heard.Of", "null"));

        Throwable refusal = catchThrowable(operation.call.apply(stub.calls())::send);

        assertThat(refusal).isInstanceOf(PlatformRejectedException.class);
        assertThat(stub.actions()).containsExactly(operation.name());
        assertThat(stub.server.last().query()).containsEntry("OpTenantId", "30001011");
        assertThat(stub.server.last().method()).isEqualTo("POST");
    }

    /** A field of another shape than expected must not spoil the rest. */
    @ParameterizedTest
    @EnumSource
    void shouldReadOddAnswersWithoutFailingOnTheirShape(Operation operation) {
        for (String odd : List.of("7", "'x'", "true", "[7,'x',null,{}]", "{'List':'x','Data':{},'FileId':{'a':1}}")) {
            stub.always(seen -> ok("'Data':" + odd + ",'PageResult':" + odd + ",'ListResult':" + odd + ",'ProjectInfo':"
                    + odd + ",'ConnectionInfo':" + odd));

            Throwable failure = catchThrowable(operation.call.apply(stub.calls())::send);

            if (failure != null) {
                assertThat(failure).hasMessageContaining("incomplete");
            }
        }
    }

    @Test
    void shouldNameQuotasOfAllLevels() {
        assertThat(stub.calls().quotas())
                .containsExactly(
                        new Bucket(Platform.TARGET, "dataphin/" + host() + "/level-1", 50),
                        new Bucket(Platform.TARGET, "dataphin/" + host() + "/level-2", 20),
                        new Bucket(Platform.TARGET, "dataphin/" + host() + "/level-3", 5));
    }

    private String host() {
        return stub.server.url().substring("http://".length());
    }

    @Test
    void shouldSendOnceEachTimeItIsAsked() {
        stub.always(seen -> ok("'Data':{}"));
        Call<?> call = Operation.GetStreamTask.call.apply(stub.calls());

        call.send();
        call.send();

        assertThat(stub.actions()).containsExactly("GetStreamTask", "GetStreamTask");
    }

    /** D7: nothing below us repeats a write. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "UpdateStreamTask",
                "SubmitStreamTaskByAsync",
                "PublishObjectList",
                "DeleteStreamTask",
                "CreateStreamTask"
            })
    void shouldSendEveryWriteOnceWhenConnectionIsReset(Operation operation) throws IOException {
        try (BrokenServer broken = new BrokenServer(Ending.RESET)) {
            Call<?> call = operation.call.apply(StubDataphin.calls(broken.url()));

            assertThatThrownBy(call::send).isInstanceOf(OutcomeUnknownException.class);
            assertThat(broken.requests()).isEqualTo(1);
        }
    }

    @Test
    void shouldSayThatItIsNotConfiguredWhenSent() {
        Call<?> none = Operation.GetServerVersion.call.apply(calls(StubDataphin.settings(null, null)));
        Call<?> odd = Operation.CreateStreamTask.call.apply(
                calls(StubDataphin.settings("http://dataphin.example", new AccessKey("a", "b"))));

        assertThat(none.bucket().name()).isEqualTo("dataphin/unconfigured/level-1");
        assertThat(odd.bucket().name()).isEqualTo("dataphin/unconfigured/level-3");
        assertThatThrownBy(none::send)
                .isInstanceOf(PlatformAccessException.class)
                .hasMessageContaining("not configured");
        assertThatThrownBy(odd::send).isInstanceOf(PlatformRejectedException.class);
    }

    @Test
    void shouldUseSettingsThatComeLater() {
        stub.then(ok("'Data':'6.4.0.994114'"));
        DataphinConnections calls = calls(
                StubDataphin.settings(null, null),
                StubDataphin.settings(stub.server.url(), new AccessKey("id", "secret")));

        assertThatThrownBy(Operation.GetServerVersion.call.apply(calls)::send)
                .isInstanceOf(PlatformAccessException.class);
        assertThat(Operation.GetServerVersion.call.apply(calls).send()).isEqualTo("6.4.0.994114");
    }

    private static DataphinConnections calls(DataphinSettings... inTurn) {
        Deque<DataphinSettings> settings = new ArrayDeque<>(List.copyOf(Arrays.asList(inTurn)));
        return new DataphinConnections(settings::removeFirst, new PlatformClocks(Clock.systemUTC()));
    }
}
