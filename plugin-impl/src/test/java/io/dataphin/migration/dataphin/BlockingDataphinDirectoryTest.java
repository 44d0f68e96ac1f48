package io.dataphin.migration.dataphin;

import static io.dataphin.migration.dataphin.StubDataphin.PERSON;
import static io.dataphin.migration.dataphin.StubDataphin.json;
import static io.dataphin.migration.dataphin.StubDataphin.ok;
import static io.dataphin.migration.dataphin.StubDataphin.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.BlockingProjectDirectory.PlatformProject;
import io.dataphin.migration.api.spi.BlockingProjectDirectory.ProjectRole;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingDataphinDirectoryTest {

    private final StubDataphin stub = new StubDataphin();
    private final BlockingDataphinDirectory directory = new BlockingDataphinDirectory(stub.client());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void shouldMergePairAndShowItsDevSide() {
        stub.then(ok("'PageResult':{'TotalCount':3,'ProjectList':["
                + "{'Id':'7','Name':'retail_rt','DisplayName':'Retail (Prod)','Env':'PROD','Mode':'DEV_PROD',"
                + "'RealtimeDataSourceId':2,'RealtimeDataSourceName':'vvp_prod'},"
                + "{'Id':7,'Name':'retail_rt_dev','DisplayName':'Retail (Dev)','Env':'DEV','Mode':'DEV_PROD',"
                + "'RealtimeDataSourceId':'1','RealtimeDataSourceName':'vvp_dev'},"
                + "{'Id':8,'Name':'lab','Mode':'BASIC','RealtimeDataSourceId':3}]}"));

        assertThat(directory.projects(PERSON))
                .containsExactly(
                        new PlatformProject(
                                7,
                                "retail_rt_dev",
                                "Retail (Dev)",
                                ProjectMode.DEV_PROD,
                                new ComputeSourceRef(2, "vvp_prod"),
                                new ComputeSourceRef(1, "vvp_dev")),
                        new PlatformProject(8, "lab", "lab", ProjectMode.BASIC, new ComputeSourceRef(3, "3"), null));
        assertThat(stub.actions()).containsExactly("ListProjects");
    }

    @Test
    void shouldAskProjectWhenListLacksComputeSource() {
        stub.always(seen -> switch (seen.action() + seen.query().get("Env")) {
            case "GetProjectDEV" ->
                ok("'ProjectInfo':{'Id':7,'Name':'retail_dev','Mode':'DEV_PROD','Env':'DEV',"
                        + "'StreamComputeSourceId':1,'StreamComputeSourceName':'vvp_dev'}");
            case "GetProjectPROD" ->
                seen.query().get("Id").equals("7")
                        ? ok("'ProjectInfo':{'Id':7,'Name':'retail','Mode':'DEV_PROD','Env':'PROD',"
                                + "'StreamComputeSourceId':2,'StreamComputeSourceName':'vvp_prod'}")
                        : refused("DPN.Project.NotFound", "null");
            default ->
                ok("'PageResult':{'TotalCount':2,'ProjectList':["
                        + "{'Id':7,'Name':'retail','Mode':'DEV_PROD','Env':'PROD'},"
                        + "{'Id':8,'Name':'lab','DisplayName':'Lab','Mode':'BASIC','Env':'PROD'}]}");
        });

        assertThat(directory.projects(PERSON))
                .containsExactly(
                        new PlatformProject(
                                7,
                                "retail_dev",
                                "retail_dev",
                                ProjectMode.DEV_PROD,
                                new ComputeSourceRef(2, "vvp_prod"),
                                new ComputeSourceRef(1, "vvp_dev")),
                        new PlatformProject(8, "lab", "Lab", ProjectMode.BASIC, null, null));
    }

    @Test
    void shouldReadAllPagesOfProjects() {
        stub.always(seen -> {
            JsonNode query = json(seen.form().get("ListQuery"));
            int page = query.path("PageNo").intValue();
            assertThat(query.path("PageSize").intValue()).isEqualTo(100);
            String rows = IntStream.range((page - 1) * 100, Math.min(120, page * 100))
                    .mapToObj(i -> "{'Id':" + (i + 1) + ",'Mode':'BASIC','RealtimeDataSourceId':1}")
                    .collect(Collectors.joining(","));
            return ok("'PageResult':{'TotalCount':120,'ProjectList':[" + rows + "]}");
        });

        assertThat(directory.projects(PERSON)).hasSize(120);
    }

    @Test
    void shouldReadRolesOfMembers() {
        stub.then(ok("'PageResult':{'TotalCount':2,'ProjectMemberList':["
                + "{'UserId':'30012011','RoleIdList':[1,'2',4294967297]},{'UserId':30012044,'RoleIdList':[5]}]}"));

        assertThat(directory.members(PERSON, 7, Env.DEV))
                .containsExactly(
                        entry("30012011", Set.of(ProjectRole.ADMINISTRATOR, ProjectRole.DEVELOPER, ProjectRole.OTHER)),
                        entry("30012044", Set.of(ProjectRole.OPERATIONS)));
        assertThat(stub.server.last().query()).containsEntry("Id", "7");
        assertThat(stub.server.last().form())
                .containsEntry("ListQuery", "{\"Env\":\"DEV\",\"PageNo\":1,\"PageSize\":100}");
    }

    @Test
    void shouldFindSuperAdministratorsByTheirRoleCode() {
        stub.then(ok("'PageResult':{'TotalCount':3,'UserList':["
                + "{'Id':'1','RoleList':[{'Code':'COMMON_USER','Name':'SUPER_ADMIN'}]},"
                + "{'Id':2,'RoleList':[{'Code':'DATA_ADMIN'},{'Code':'SUPER_ADMIN','Name':'Super'}]},{'Id':'3'}]}"));

        assertThat(directory.superAdministrators(PERSON)).containsExactly("2");
    }

    @Test
    void shouldReadWhereComputeSourcePointsTo() {
        stub.then(ok("'ConnectionInfo':{'Type':'VERVERICA_FLINK','Region':'cn-beijing','Endpoint':'vvp.example',"
                + "'Workspace':'ws','Namespace':'ns','CredentialRef':'vvp-main'}"));

        assertThat(directory.location(PERSON, new ComputeSourceRef(410222, "vvp_prod")))
                .isEqualTo(new SourceLocation(
                        "VERVERICA", 410222, "vvp_prod", "cn-beijing", "vvp.example", "ws", "ns", "vvp-main"));
        assertThat(stub.server.last().query()).containsEntry("Id", "410222");
    }

    @Test
    void shouldRefuseUnknownComputeSource() {
        stub.then(refused("DPN.ComputeSource.NotFound", "null"));

        assertThatThrownBy(() -> directory.location(PERSON, new ComputeSourceRef(1, "x")))
                .isInstanceOf(PlatformRejectedException.class);
    }

    @Test
    void shouldReadServerVersion() {
        stub.then(ok("'Data':'6.4.0.994114'"));

        assertThat(directory.serverVersion(PERSON)).isEqualTo("6.4.0.994114");
    }
}
