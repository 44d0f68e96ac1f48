package io.dataphin.migration.catalog.rights;

import io.dataphin.migration.api.call.Call;
import io.dataphin.migration.api.call.Page;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.ListedJob;
import io.dataphin.migration.api.job.RegisteredFunction;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.catalog.DefaultTargetProjects;
import io.dataphin.migration.catalog.TargetProjectsFixture;
import io.dataphin.migration.platform.quota.TestCalls;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Projects, roles and compute sources that a test makes up. */
public final class FakeDirectory implements ProjectDirectory, SourcePlatform, HostConsole {

    private final Set<ComputeSourceRef> deleted = new HashSet<>();

    public static final Caller CALLER = new Caller(new UserRef("30012012", "Wang Wei"), false);

    private final List<PlatformProject> projects = new ArrayList<>();
    private final Map<Long, Set<ProjectRole>> roles = new HashMap<>();
    private final Map<ComputeSourceRef, String> namespaces = new HashMap<>();
    private final Set<String> superAdministrators = new HashSet<>();
    private boolean credential = true;
    private int memberCalls;

    public void add(PlatformProject project, ProjectRole... rolesOfCaller) {
        projects.add(project);
        roles.put(project.id(), Set.of(rolesOfCaller));
    }

    public void clearRoles(long projectId) {
        roles.put(projectId, Set.of());
    }

    public void makeSuperAdministrator() {
        superAdministrators.add(CALLER.userId());
    }

    public void pointTo(ComputeSourceRef source, String namespace) {
        namespaces.put(source, namespace);
    }

    public String namespaceOf(ComputeSourceRef source) {
        return namespaces.getOrDefault(source, "namespace-" + source.id());
    }

    public void withoutCredential() {
        credential = false;
    }

    public int memberCalls() {
        return memberCalls;
    }

    public DefaultTargetProjects targetProjects() {
        return TargetProjectsFixture.of(this, this, rights(Clock.systemUTC()), this);
    }

    public ProjectRights rights(Clock clock) {
        return new ProjectRights(this, TestCalls.runner(), clock);
    }

    @Override
    public Call<Page<ProjectSide>> projects(String userId, int page) {
        return TestCalls.page(projects.stream().flatMap(FakeDirectory::sides).toList());
    }

    private static Stream<ProjectSide> sides(PlatformProject project) {
        ProjectSide prod = side(project, Env.PROD, project.source());
        return project.mode() == ProjectMode.BASIC
                ? Stream.of(prod)
                : Stream.of(prod, side(project, Env.DEV, project.devSource()));
    }

    private static ProjectSide side(PlatformProject project, Env env, ComputeSourceRef source) {
        return new ProjectSide(project.id(), env, project.mode(), project.name(), project.displayName(), source);
    }

    @Override
    public Call<Optional<ProjectSide>> project(String userId, long projectId, Env env) {
        return TestCalls.of(projects.stream()
                .flatMap(FakeDirectory::sides)
                .filter(side -> side.id() == projectId && side.env() == env)
                .findFirst());
    }

    @Override
    public Call<Page<Member>> members(String userId, long projectId, Env env, int page) {
        memberCalls++;
        Set<ProjectRole> own = roles.get(projectId);
        return TestCalls.page(own.isEmpty() ? List.of() : List.of(new Member(CALLER.userId(), own)));
    }

    @Override
    public Call<Page<String>> superAdministrators(String userId, int page) {
        return TestCalls.page(List.copyOf(superAdministrators));
    }

    @Override
    public Call<SourceLocation> location(String userId, ComputeSourceRef source) {
        return TestCalls.asking(() -> location(source));
    }

    private SourceLocation location(ComputeSourceRef source) {
        if (deleted.contains(source)) {
            throw new PlatformRejectedException(
                    Platform.TARGET,
                    new PlatformAnswer("GetStreamComputeSourceConnection", 200, "DPN.ComputeSource.NotFound", "", ""));
        }
        return new SourceLocation(
                "VERVERICA",
                source.id(),
                source.name(),
                "cn-shanghai",
                "host",
                "workspace",
                namespaceOf(source),
                "ref");
    }

    /** A compute source that is still attached, but that the platform does not know any more. */
    public void delete(ComputeSourceRef source) {
        deleted.add(source);
    }

    @Override
    public Call<String> serverVersion(String userId) {
        return TestCalls.of("6.4.0");
    }

    @Override
    public String id() {
        return "VERVERICA";
    }

    @Override
    public boolean hasCredential(SourceLocation location) {
        return credential;
    }

    @Override
    public Call<Page<ListedJob>> listJobs(SourceLocation location, int page) {
        return TestCalls.page(List.of());
    }

    @Override
    public Call<Optional<JobDefinition>> readJob(SourceLocation location, String deploymentId) {
        return TestCalls.of(Optional.empty());
    }

    @Override
    public JobDefinition jobOf(String snapshot) {
        throw new IllegalArgumentException(snapshot);
    }

    @Override
    public Call<LatestRun> latestRun(SourceLocation location, String deploymentId, int page) {
        return TestCalls.of(new LatestRun(Optional.empty(), 0));
    }

    @Override
    public Call<List<RegisteredFunction>> registeredFunctions(SourceLocation location) {
        return TestCalls.of(List.of());
    }

    @Override
    public Optional<String> projectSettings(long projectId) {
        return Optional.empty();
    }

    @Override
    public Optional<String> computeSources() {
        return Optional.empty();
    }

    @Override
    public Optional<String> page(String path) {
        return Optional.empty();
    }
}
