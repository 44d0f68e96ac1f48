package io.dataphin.migration.platform.dataphin.client;

import static io.dataphin.migration.platform.dataphin.client.StubDataphin.USER;
import static io.dataphin.migration.platform.dataphin.client.StubDataphin.json;
import static io.dataphin.migration.platform.dataphin.client.StubDataphin.ok;
import static io.dataphin.migration.platform.dataphin.client.StubDataphin.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.error.OutcomeUnknownException;
import io.dataphin.migration.api.error.PlatformAccessException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.FunctionWrite;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.api.spi.TaskDelete;
import io.dataphin.migration.api.spi.TaskInstance;
import io.dataphin.migration.api.spi.TaskSubmit;
import io.dataphin.migration.api.spi.TaskWrite;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.platform.gateway.StubGateway.Answer;
import io.dataphin.migration.platform.gateway.StubGateway.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataphinPlatformTest {

    private static final ProjectRef DEV = new ProjectRef(7310002255667712L, Env.DEV);

    private final StubDataphin stub = new StubDataphin();
    private final DataphinPlatform platform = new DataphinPlatform(stub.calls());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void shouldSendCreateAsTheContractShowsIt() {
        stub.then(ok("'Data':{'FileId':'7083701105376640','JobId':716601,'Version':1,'Url':'/dev/streamJob/1'}"));

        TaskWrite write = platform.createTask(USER, DEV, StreamTaskTest.DATASTREAM, StreamTaskTest.ORIGIN)
                .send();

        assertThat(write).isEqualTo(new TaskWrite.Written("7083701105376640", 1, "/dev/streamJob/1", "R-1"));
        Seen seen = stub.server.last();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.path()).isEqualTo("/");
        assertThat(seen.headers())
                .containsEntry("x-acs-version", "2023-06-30")
                .containsEntry("x-acs-action", "CreateStreamTask");
        assertThat(seen.query()).isEqualTo(Map.of("OpTenantId", "30001011", "OpUserId", "30012011"));
        assertThat(seen.form()).containsOnlyKeys("Context", "CreateCommand");
        assertThat(seen.form()).containsEntry("Context", "{\"Env\":\"DEV\",\"ProjectId\":7310002255667712}");
    }

    @Test
    void shouldSendExpectedVersionWithUpdate() {
        stub.then(ok("'Data':{'FileId':708,'Version':'4'}"));

        TaskWrite write = platform.updateTask(USER, DEV, "708", 3, StreamTaskTest.DATASTREAM, StreamTaskTest.ORIGIN)
                .send();

        assertThat(write).isEqualTo(new TaskWrite.Written("708", 4, null, "R-1"));
        JsonNode command = json(stub.server.last().form().get("UpdateCommand"));
        assertThat(command.path("FileId").textValue()).isEqualTo("708");
        assertThat(command.path("ExpectedVersion").longValue()).isEqualTo(3);
        assertThat(command.path("SourceBinding").path("MigrationKey").textValue())
                .isEqualTo("01JD8Q6V9Y3T");
    }

    static Stream<Arguments> refusedWrites() {
        return Stream.of(
                Arguments.of("DPN.Stream.NameExists", "{}", new TaskWrite.NameTaken("R-2")),
                Arguments.of("DPN.Stream.VersionConflict", "{}", new TaskWrite.VersionConflict("R-2")),
                Arguments.of("DPN.Stream.Locked", "{'LockUserId':30012044}", new TaskWrite.Locked("30012044", "R-2")),
                Arguments.of("DPN.Stream.TypeMismatch", "null", new TaskWrite.TypeMismatch("R-2")),
                Arguments.of("DPN.Stream.TaskNotFound", "null", new TaskWrite.Missing("R-2")));
    }

    @ParameterizedTest
    @MethodSource("refusedWrites")
    void shouldTellRefusedWritesByValue(String code, String data, TaskWrite value) {
        stub.always(seen -> refused(code, data));

        assertThat(platform.updateTask(USER, DEV, "1", 1, StreamTaskTest.DATASTREAM, null)
                        .send())
                .isEqualTo(value);
        assertThat(platform.createTask(USER, DEV, StreamTaskTest.DATASTREAM, null)
                        .send())
                .isEqualTo(value);
    }

    static Stream<Arguments> refusedSubmits() {
        return Stream.of(
                Arguments.of("DPN.Stream.SubmitRunning", "{'AsyncId':9}", new TaskSubmit.AlreadyRunning(9, "R-2")),
                Arguments.of("DPN.Stream.VersionConflict", "{}", new TaskSubmit.VersionConflict("R-2")),
                Arguments.of("DPN.Stream.Locked", "{'LockUserId':'u'}", new TaskSubmit.Locked("u", "R-2")),
                Arguments.of("DPN.Stream.TaskNotFound", "{}", new TaskSubmit.Missing("R-2")));
    }

    @ParameterizedTest
    @MethodSource("refusedSubmits")
    void shouldTellRefusedSubmitsByValue(String code, String data, TaskSubmit value) {
        stub.then(refused(code, data));

        assertThat(platform.submit(USER, DEV, "708", 4, "c").send()).isEqualTo(value);
    }

    @Test
    void shouldReadFieldsOfRefusalThatIsHttpErrorToo() {
        stub.then(
                refused(409, "DPN.Stream.SubmitRunning", "{'AsyncId':9}"),
                refused(400, "DPN.Stream.Locked", "{'LockUserId':30012044}"),
                refused(400, "DPN.Stream.Locked", "{'LockUserId':30012044}"),
                Answer.of(400, "<Error><Code>DPN.Stream.Locked</Code><RequestId>R-2</RequestId></Error>"));

        assertThat(platform.submit(USER, DEV, "708", 4, "c").send()).isEqualTo(new TaskSubmit.AlreadyRunning(9, "R-2"));
        assertThat(platform.createTask(USER, DEV, StreamTaskTest.DATASTREAM, null)
                        .send())
                .isEqualTo(new TaskWrite.Locked("30012044", "R-2"));
        assertThat(platform.deleteTask(USER, DEV, "708", 4, "c").send())
                .isEqualTo(new TaskDelete.Locked("30012044", "R-2"));
        assertThat(platform.deleteTask(USER, DEV, "708", 4, "c").send()).isEqualTo(new TaskDelete.Locked("", "R-2"));
    }

    @Test
    void shouldSubmitVersion() {
        stub.then(ok("'Data':{'AsyncId':'990017'}"));

        assertThat(platform.submit(USER, DEV, "708", 4, "migration 12").send())
                .isEqualTo(new TaskSubmit.Accepted(990017, "R-1"));
        assertThat(stub.server.last().form())
                .containsEntry("SubmitCommand", "{\"FileId\":\"708\",\"Version\":4,\"Comment\":\"migration 12\"}");
    }

    static Stream<Arguments> progress() {
        return Stream.of(
                Arguments.of(ok("'Data':{'AsyncId':9,'Status':'RUNNING'}"), new SubmitProgress.Running()),
                Arguments.of(
                        ok("'Data':{'Status':'SUCCESS','SubmitId':'77','Version':4}"),
                        new SubmitProgress.Succeeded(77L, 4, "R-1")),
                Arguments.of(
                        ok("'Data':{'Status':'SUCCESS','Version':4}"), new SubmitProgress.Succeeded(null, 4, "R-1")),
                Arguments.of(
                        ok("'Data':{'Status':'FAILED','ErrorCode':'DPN.Stream.ResourceMissing','ErrorMessage':'m',"
                                + "'MissingResources':['geo-lookup-2.1.jar']}"),
                        new SubmitProgress.Failed(
                                "DPN.Stream.ResourceMissing",
                                "m",
                                "",
                                List.of("geo-lookup-2.1.jar"),
                                List.of(),
                                "R-1")),
                Arguments.of(refused("DPN.Stream.AsyncNotFound", "null"), new SubmitProgress.Unknown("R-2")));
    }

    @ParameterizedTest
    @MethodSource("progress")
    void shouldTellHowSubmitStands(Answer answer, SubmitProgress progress) {
        stub.then(answer);

        assertThat(platform.submitProgress(USER, DEV, 9).send()).isEqualTo(progress);
        assertThat(stub.server.last().query()).containsEntry("AsyncId", "9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Data':{'Status':'FAILED','ErrorCode':'X','ErrorMessage':'m','Log':'line 1\\nline 2'} | line 1; line 2",
                "'Data':{'Status':'SUCCESS','Log':'done'} | done",
                "'Data':{'Status':'RUNNING','Log':'so far'} | so far",
                "'Data':{'Status':'FAILED','ErrorCode':'DPN.Stream.ResourceMissing','ErrorMessage':'a.jar is missing'}"
                        + " | DPN.Stream.ResourceMissing: a.jar is missing",
                "'Data':{'Status':'FAILED','ErrorMessage':'a.jar is missing','Log':' '} | a.jar is missing",
                "'Data':{'Status':'SUCCESS'} | \"\"",
                "'Data':null | \"\""
            })
    void shouldReadTheLogOfASubmitOrItsError(String data, String log) {
        stub.then(ok(data));

        assertThat(platform.submitLog(USER, DEV, 9).send()).contains(log.replace("; ", "\n"));
        assertThat(stub.server.last().query()).containsEntry("AsyncId", "9");
    }

    @Test
    void shouldHaveNoLogOfASubmitThatThePlatformDoesNotKnow() {
        stub.then(refused("DPN.Stream.AsyncNotFound", "null"));

        assertThat(platform.submitLog(USER, DEV, 9).send()).isEmpty();
    }

    @Test
    void shouldFindTaskByNameAndById() {
        stub.then(
                ok("'Data':{'FileId':'1','Name':'orders_rt','Type':'FLINK_SQL','Code':'SELECT 1','Version':2,"
                        + "'Status':'SUBMITTED'}"),
                refused("DPN.Stream.TaskNotFound", "null"));

        assertThat(platform.findTask(USER, DEV, "orders_rt")
                        .send()
                        .orElseThrow()
                        .content()
                        .code())
                .isEqualTo("SELECT 1");
        assertThat(stub.server.last().form()).containsEntry("QueryId", "{\"Name\":\"orders_rt\"}");
        assertThat(platform.readTask(USER, DEV, "2").send()).isEmpty();
        assertThat(stub.server.last().form()).containsEntry("QueryId", "{\"FileId\":\"2\"}");
    }

    @Test
    void shouldAskForHundredNamesAtOnce() {
        stub.always(seen -> {
            JsonNode names = json(seen.form().get("ListCommand")).path("NameList");
            String rows = IntStream.range(0, names.size())
                    .filter(i -> i % 2 == 0)
                    .mapToObj(i -> "{'Name':'" + names.get(i).textValue() + "','FileId':" + i + "}")
                    .collect(Collectors.joining(","));
            return ok("'PageResult':{'TotalCount':" + (names.size() + 1) / 2 + ",'List':[{'Name':'foreign'}," + rows
                    + "]}");
        });
        List<String> names = IntStream.range(0, 100).mapToObj(i -> "task_" + i).toList();

        assertThat(platform.findTasks(USER, DEV, names).send()).hasSize(50).containsKey("task_98");
        assertThat(platform.existingResources(USER, DEV, List.of("a.jar", "b.jar"))
                        .send())
                .containsExactly("a.jar");
        assertThat(stub.actions()).containsExactly("ListStreamTasks", "ListStreamResources");
        assertThat(json(stub.server.last().form().get("ListCommand")).toString())
                .isEqualTo("{\"NameList\":[\"a.jar\",\"b.jar\"],\"PageNum\":1,\"PageSize\":100}");
    }

    @Test
    void shouldTellTheClassesOfFunctions() {
        stub.always(seen -> ok("'PageResult':{'TotalCount':2,'List':[{'Id':1,'Name':'Mask_Phone','ClassName':'x.Mask'},"
                + "{'Id':2,'Name':'other','ClassName':''}]}"));

        assertThat(platform.functions(USER, DEV, List.of("mask_phone", "other")).send())
                .isEqualTo(Map.of("mask_phone", "x.Mask", "other", ""));
        assertThat(stub.actions()).containsExactly("ListStreamUdfs");
    }

    @Test
    void shouldRegisterAFunctionOrSayThatItsNameIsTaken() {
        stub.then(ok("'Data':7"), StubDataphin.refused("DPN.Stream.FunctionExists", "null"));
        Call<FunctionWrite> call =
                platform.registerFunction(USER, DEV, "mask", "x.Mask", List.of("a.jar", "b.jar"), "migration");

        assertThat(call.send()).isInstanceOf(FunctionWrite.Registered.class);
        assertThat(json(stub.server.last().form().get("CreateCommand")).toString())
                .isEqualTo("{\"Name\":\"mask\",\"ClassName\":\"x.Mask\",\"ResourceNames\":[\"a.jar\",\"b.jar\"],"
                        + "\"Description\":\"migration\",\"Comment\":\"migration\"}");
        assertThat(call.send()).isInstanceOf(FunctionWrite.NameTaken.class);
    }

    @Test
    void shouldTakeNoMoreNamesThanOneCallDoes() {
        List<String> tooMany =
                IntStream.range(0, 101).mapToObj(i -> "task_" + i).toList();

        assertThatThrownBy(() -> platform.findTasks(USER, DEV, tooMany)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> platform.instances(USER, DEV, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTakeClustersAndVersionsFromProduction() {
        stub.then(
                ok("'Data':[{'ClusterId':'c','QueueName':'q','VvpClusterType':'PREJOB','Namespace':'n'},null]"),
                ok("'Data':['vvr-8.0.9-flink-1.17']"));

        List<TaskCluster> clusters = platform.clusters(USER, DEV).send();

        assertThat(clusters).containsExactly(new TaskCluster("c", "q", "PREJOB"));
        assertThat(stub.server.last().query())
                .containsEntry("Env", "PROD")
                .containsEntry("StreamBatchMode", "BOTH")
                .containsEntry("ProjectId", "7310002255667712");
        assertThat(platform.engineVersions(USER, DEV, clusters.get(0)).send()).containsExactly("vvr-8.0.9-flink-1.17");
        assertThat(stub.server.last().query()).containsEntry("ClusterId", "c").containsEntry("QueueName", "q");
        assertThat(stub.server.last().body()).isEmpty();
    }

    @Test
    void shouldReadInstanceOfProductionSide() {
        stub.then(
                ok(
                        "'Data':[{'FileId':'1','Status':'RUNNING','DeploymentId':'d','JobId':'j','StartTime':1770012400000}]"),
                ok("'Data':[{'FileId':'1','Status':'STOPPED','DeploymentId':'d'}]"),
                ok("'Data':[]"));

        assertThat(platform.instances(USER, DEV, Set.of("1")).send())
                .isEqualTo(Map.of("1", new TaskInstance("RUNNING", "d", "j", Instant.ofEpochSecond(1770012400))));
        assertThat(stub.server.last().form().get("Context")).contains("\"Env\":\"PROD\"");
        assertThat(platform.instances(USER, DEV, Set.of("1")).send())
                .isEqualTo(Map.of("1", new TaskInstance("STOPPED", "d", "", null)));
        assertThat(platform.instances(USER, DEV, Set.of("1")).send()).isEmpty();
    }

    @Test
    void shouldReportMissingPermissionAsFinal() {
        stub.always(seen -> refused("DPN.Auth.NoPermission", "null"));

        assertThatThrownBy(() -> platform.createTask(USER, DEV, StreamTaskTest.DATASTREAM, null)
                        .send())
                .isInstanceOf(PlatformAccessException.class);
        assertThatThrownBy(() -> platform.findTask(USER, DEV, "x").send()).isInstanceOf(PlatformAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DPN.Stream.ParameterInvalid", "DPN.Stream.NameInvalid", "Never.Heard.Of"})
    void shouldReportOtherCodesAsFinal(String code) {
        stub.always(seen -> refused(code, "null"));

        assertThatThrownBy(() -> platform.createTask(USER, DEV, StreamTaskTest.DATASTREAM, null)
                        .send())
                .isInstanceOf(PlatformRejectedException.class)
                .hasMessageContaining(code)
                .hasMessageContaining("R-2");
    }

    @Test
    void shouldKnowThatBusyPlatformWroteNothing() {
        stub.always(seen -> refused("DPN.System.Busy", "null"));

        assertThatThrownBy(() -> platform.createTask(USER, DEV, StreamTaskTest.DATASTREAM, null)
                        .send())
                .isInstanceOf(PlatformUnavailableException.class);
        assertThat(stub.actions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Data':{}", "'Data':{'FileId':'1'}", "'Data':null"})
    void shouldNotKnowOutcomeOfWriteWithIncompleteAnswer(String payload) {
        stub.always(seen -> ok(payload));

        assertThatThrownBy(() -> platform.createTask(USER, DEV, StreamTaskTest.DATASTREAM, null)
                        .send())
                .isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> platform.submit(USER, DEV, "1", 1, "c").send())
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(stub.actions()).hasSize(2);
    }
}
