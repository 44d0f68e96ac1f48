package io.dataphin.migration.platform.dataphin.client;

import static io.dataphin.migration.platform.dataphin.client.DataphinConnections.accepted;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.platform.dataphin.client.ProjectsApi.ComputeSource;
import io.dataphin.migration.platform.dataphin.client.ProjectsApi.Connection;
import io.dataphin.migration.platform.dataphin.client.ProjectsApi.MemberQuery;
import io.dataphin.migration.platform.dataphin.client.ProjectsApi.PageQuery;
import io.dataphin.migration.platform.dataphin.client.ProjectsApi.ProjectMember;
import io.dataphin.migration.platform.dataphin.client.ProjectsApi.TenantMember;
import io.dataphin.migration.platform.dataphin.client.ProjectsApi.TenantMemberQuery;
import io.dataphin.migration.platform.gateway.Answer;
import io.dataphin.migration.platform.gateway.Gateway;
import io.dataphin.migration.platform.gateway.Lenient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Projects, members and compute sources of Dataphin. */
@ApplicationScoped
public class DataphinDirectory implements ProjectDirectory {

    /** Largest page that the platform gives. */
    static final int PAGE_SIZE = 100;

    private static final String SUPER_ADMINISTRATOR = "SUPER_ADMIN";
    private static final String VERVERICA_TYPE = "VERVERICA_FLINK";
    private static final String VERVERICA_PLATFORM = "VERVERICA";

    private static final Map<Long, ProjectRole> ROLES = Map.of(
            1L, ProjectRole.ADMINISTRATOR,
            2L, ProjectRole.DEVELOPER,
            3L, ProjectRole.VISITOR,
            4L, ProjectRole.ANALYST,
            5L, ProjectRole.OPERATIONS);

    private final DataphinConnections dataphin;

    /** For the container's proxy only. */
    protected DataphinDirectory() {
        this(null);
    }

    @Inject
    public DataphinDirectory(DataphinConnections dataphin) {
        this.dataphin = dataphin;
    }

    @Override
    public Call<Page<ProjectSide>> projects(String userId, int page) {
        PageQuery query = new PageQuery(page, PAGE_SIZE);
        return dataphin.read(
                        "ListProjects", ProjectsApi.class, (api, tenant) -> api.listProjects(tenant, userId, query))
                .map(answer -> {
                    var result = accepted(answer).pageResult();
                    return result == null
                            ? none()
                            : page(result.projectList(), result.totalCount(), ProjectSides::ofRow);
                });
    }

    private static <A> Page<A> none() {
        return new Page<>(List.of(), null, PAGE_SIZE);
    }

    private static <R, A> Page<A> page(List<R> rows, Long total, Function<R, A> meaning) {
        return new Page<>(Lenient.items(rows).stream().map(meaning).toList(), total, PAGE_SIZE);
    }

    @Override
    public Call<Optional<ProjectSide>> project(String userId, long projectId, Env env) {
        return dataphin.read(
                        "GetProject",
                        ProjectsApi.class,
                        (api, tenant) -> api.getProject(tenant, userId, projectId, env))
                .map(answer -> answer.code().equals(DataphinCodes.PROJECT_NOT_FOUND) && !answer.success()
                        ? Optional.empty()
                        : Optional.ofNullable(accepted(answer).projectInfo()).map(ProjectSides::ofProject));
    }

    @Override
    public Call<Page<Member>> members(String userId, long projectId, Env env, int page) {
        MemberQuery query = new MemberQuery(env, page, PAGE_SIZE);
        return dataphin.read(
                        "ListProjectMembers",
                        ProjectsApi.class,
                        (api, tenant) -> api.listProjectMembers(tenant, userId, projectId, query))
                .map(answer -> {
                    var result = accepted(answer).pageResult();
                    return result == null
                            ? none()
                            : page(result.projectMemberList(), result.totalCount(), DataphinDirectory::member);
                });
    }

    private static Member member(ProjectMember row) {
        Set<ProjectRole> roles = EnumSet.noneOf(ProjectRole.class);
        if (row.roleIdList() != null) {
            row.roleIdList().forEach(id -> roles.add(ROLES.getOrDefault(Lenient.orZero(id), ProjectRole.OTHER)));
        }
        return new Member(Lenient.orEmpty(row.userId()), roles);
    }

    /** The platform itself picks them: how a row names its roles differs between versions. */
    @Override
    public Call<Page<String>> superAdministrators(String userId, int page) {
        TenantMemberQuery query = new TenantMemberQuery(page, PAGE_SIZE, List.of(SUPER_ADMINISTRATOR));
        return dataphin.read(
                        "ListTenantMembers",
                        ProjectsApi.class,
                        (api, tenant) -> api.listTenantMembers(tenant, userId, query))
                .map(answer -> {
                    var result = accepted(answer).pageResult();
                    return result == null
                            ? none()
                            : page(result.userList(), result.totalCount(), DataphinDirectory::userId);
                });
    }

    private static String userId(TenantMember row) {
        return Lenient.orEmpty(row.id() == null ? row.userId() : row.id());
    }

    @Override
    public Call<Page<ListedSource>> computeSources(String userId, int page) {
        PageQuery query = new PageQuery(page, PAGE_SIZE);
        return dataphin.read(
                        "ListComputeSources",
                        ProjectsApi.class,
                        (api, tenant) -> api.listComputeSources(tenant, userId, query))
                .map(answer -> {
                    var result = accepted(answer).pageResult();
                    return result == null
                            ? none()
                            : page(result.computeSourceList(), result.totalCount(), DataphinDirectory::listed);
                });
    }

    /** How the type of a real-time source is spelled is documented nowhere. */
    private static ListedSource listed(ComputeSource row) {
        String type = Lenient.orEmpty(row.type()).toUpperCase(Locale.ROOT);
        return new ListedSource(
                new ComputeSourceRef(Lenient.orZero(row.id()), Lenient.orEmpty(row.name())), type.contains("FLINK"));
    }

    @Override
    public Call<SourceLocation> location(String userId, ComputeSourceRef computeSource) {
        return dataphin.read(
                        "GetStreamComputeSourceConnection",
                        ProjectsApi.class,
                        (api, tenant) -> api.getStreamComputeSourceConnection(tenant, userId, computeSource.id()))
                .map(answer -> location(computeSource, answer));
    }

    private static SourceLocation location(ComputeSourceRef computeSource, Answer<Connection> answer) {
        Connection.Info info = accepted(answer).connectionInfo();
        if (info == null) {
            throw Gateway.incomplete(Platform.TARGET, answer, false);
        }
        return new SourceLocation(
                VERVERICA_TYPE.equals(info.type()) ? VERVERICA_PLATFORM : Lenient.orEmpty(info.type()),
                computeSource.id(),
                computeSource.name(),
                Lenient.orEmpty(info.region()),
                Lenient.orEmpty(info.endpoint()),
                Lenient.orEmpty(info.workspace()),
                Lenient.orEmpty(info.namespace()),
                Lenient.orEmpty(info.credentialRef()));
    }

    @Override
    public Call<String> serverVersion(String userId) {
        return dataphin.read(
                        "GetServerVersion", ProjectsApi.class, (api, tenant) -> api.getServerVersion(tenant, userId))
                .map(answer -> Lenient.orEmpty(accepted(answer).data()));
    }
}
