package io.dataphin.migration.platform.dataphin.client;

import static io.dataphin.migration.platform.dataphin.client.StubDataphin.USER;
import static io.dataphin.migration.platform.dataphin.client.StubDataphin.json;
import static io.dataphin.migration.platform.dataphin.client.StubDataphin.ok;
import static io.dataphin.migration.platform.dataphin.client.StubDataphin.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.ProjectDirectory.ListedSource;
import io.dataphin.migration.api.spi.ProjectDirectory.Member;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectRole;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectSide;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataphinDirectoryTest {

    private final StubDataphin stub = new StubDataphin();
    private final DataphinDirectory directory = new DataphinDirectory(stub.calls());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void shouldListSidesOfProjects() {
        stub.then(ok("'PageResult':{'TotalCount':'203','ProjectList':["
                + "{'Id':'7','Name':'retail_rt','DisplayName':'Retail (Prod)','Env':'PROD','Mode':'DEV_PROD',"
                + "'RealtimeDataSourceId':2,'RealtimeDataSourceName':'vvp_prod'},"
                + "{'Id':7,'Name':'retail_rt_dev','Env':'DEV','Mode':'DEV_PROD'},"
                + "{'Id':8,'Name':'lab','Mode':'BASIC','RealtimeDataSourceId':3}]}"));

        Page<ProjectSide> page = directory.projects(USER, 2).send();

        assertThat(page.items())
                .containsExactly(
                        new ProjectSide(
                                7,
                                Env.PROD,
                                ProjectMode.DEV_PROD,
                                "retail_rt",
                                "Retail (Prod)",
                                new ComputeSourceRef(2, "vvp_prod")),
                        new ProjectSide(7, Env.DEV, ProjectMode.DEV_PROD, "retail_rt_dev", "", null),
                        new ProjectSide(8, Env.PROD, ProjectMode.BASIC, "lab", "", new ComputeSourceRef(3, "3")));
        assertThat(page.total()).isEqualTo(203);
        assertThat(stub.server.last().form()).containsEntry("ListQuery", "{\"PageNo\":2,\"PageSize\":100}");
    }

    @Test
    void shouldReadOneSideOfProject() {
        stub.then(
                ok("'ProjectInfo':{'Id':7,'Name':'retail_dev','Mode':'DEV_PROD','Env':'DEV',"
                        + "'StreamComputeSourceId':1,'StreamComputeSourceName':'vvp_dev'}"),
                refused("DPN.Project.NotFound", "null"));

        assertThat(directory.project(USER, 7, Env.DEV).send())
                .contains(new ProjectSide(
                        7, Env.DEV, ProjectMode.DEV_PROD, "retail_dev", "", new ComputeSourceRef(1, "vvp_dev")));
        assertThat(stub.server.last().query()).containsEntry("Id", "7").containsEntry("Env", "DEV");
        assertThat(directory.project(USER, 8, Env.PROD).send()).isEmpty();
    }

    @Test
    void shouldReadRolesOfMembers() {
        stub.then(ok("'PageResult':{'TotalCount':2,'ProjectMemberList':["
                + "{'UserId':'30012011','RoleIdList':[1,'2',4294967297]},{'UserId':30012044,'RoleIdList':[5]}]}"));

        assertThat(directory.members(USER, 7, Env.DEV, 1).send().items())
                .containsExactly(
                        new Member(
                                "30012011",
                                Set.of(ProjectRole.ADMINISTRATOR, ProjectRole.DEVELOPER, ProjectRole.OTHER)),
                        new Member("30012044", Set.of(ProjectRole.OPERATIONS)));
        assertThat(stub.server.last().query()).containsEntry("Id", "7");
        assertThat(stub.server.last().form())
                .containsEntry("ListQuery", "{\"Env\":\"DEV\",\"PageNo\":1,\"PageSize\":100}");
    }

    /** The vendor's model declares a row's roles as a list of text, other versions list codes with names. */
    @Test
    void shouldTakeWhomThePlatformPicksForSuperAdministrators() {
        stub.then(ok("'PageResult':{'TotalCount':3,'UserList':[{'Id':'1','RoleList':['SUPER_ADMIN']},"
                + "{'Id':2,'RoleList':[{'Code':'SUPER_ADMIN','Name':'Super'}]},{'UserId':'3'}]}"));

        assertThat(directory.superAdministrators(USER, 1).send().items()).isEqualTo(List.of("1", "2", "3"));
        assertThat(json(stub.server.last().form().get("ListQuery")).toString())
                .isEqualTo("{\"Page\":1,\"PageSize\":100,\"RoleList\":[\"SUPER_ADMIN\"]}");
    }

    @Test
    void shouldReadWhereComputeSourcePointsTo() {
        stub.then(ok("'ConnectionInfo':{'Type':'VERVERICA_FLINK','Region':'cn-beijing','Endpoint':'vvp.example',"
                + "'Workspace':'ws','Namespace':'ns','CredentialRef':'vvp-main'}"));

        assertThat(directory
                        .location(USER, new ComputeSourceRef(410222, "vvp_prod"))
                        .send())
                .isEqualTo(new SourceLocation(
                        "VERVERICA", 410222, "vvp_prod", "cn-beijing", "vvp.example", "ws", "ns", "vvp-main"));
        assertThat(stub.server.last().query()).containsEntry("Id", "410222");
    }

    @Test
    void shouldListComputeSourcesAndTellThoseOfRealTimeJobs() {
        stub.then(
                ok(
                        "'PageResult':{'TotalCount':'2','ComputeSourceList':["
                                + "{'Id':'5','Name':'vvp_prod','Type':'VERVERICA_FLINK'},{'Id':6,'Name':'odps','Type':'MAX_COMPUTE'}]}"));

        Page<ListedSource> page = directory.computeSources(null, 1).send();

        assertThat(page.items())
                .containsExactly(
                        new ListedSource(new ComputeSourceRef(5, "vvp_prod"), true),
                        new ListedSource(new ComputeSourceRef(6, "odps"), false));
        assertThat(page.total()).isEqualTo(2);
        assertThat(stub.server.last().query()).doesNotContainKey("OpUserId");
    }

    @Test
    void shouldRefuseUnknownComputeSource() {
        stub.then(refused("DPN.ComputeSource.NotFound", "null"));

        assertThatThrownBy(() ->
                        directory.location(USER, new ComputeSourceRef(1, "x")).send())
                .isInstanceOf(PlatformRejectedException.class);
    }

    @Test
    void shouldReadServerVersionForItself() {
        stub.then(ok("'Data':'6.4.0.994114'"));

        assertThat(directory.serverVersion(null).send()).isEqualTo("6.4.0.994114");
        assertThat(stub.server.last().query()).containsOnlyKeys("OpTenantId");
    }
}
