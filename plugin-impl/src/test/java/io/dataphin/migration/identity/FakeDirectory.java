package io.dataphin.migration.identity;

import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformAnswer;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.JobRun;
import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.BlockingProjectDirectory;
import io.dataphin.migration.api.spi.BlockingSourcePlatform;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.project.DefaultTargetProjects;
import io.dataphin.migration.project.TargetProjectsFixture;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Projects, roles and compute sources that a test makes up. */
public final class FakeDirectory implements BlockingProjectDirectory, BlockingSourcePlatform, HostConsole {

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
        return new ProjectRights(this, clock);
    }

    @Override
    public List<PlatformProject> projects(CallContext context) {
        return projects;
    }

    @Override
    public Map<String, Set<ProjectRole>> members(CallContext context, long projectId, Env env) {
        memberCalls++;
        Set<ProjectRole> own = roles.get(projectId);
        return own.isEmpty() ? Map.of() : Map.of(CALLER.userId(), own);
    }

    @Override
    public Set<String> superAdministrators(CallContext context) {
        return superAdministrators;
    }

    @Override
    public SourceLocation location(CallContext context, ComputeSourceRef source) {
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
    public String serverVersion(CallContext context) {
        return "6.4.0";
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
    public List<SourceJob> listJobs(CallContext context, SourceLocation location) {
        return List.of();
    }

    @Override
    public Optional<JobDefinition> readJob(CallContext context, SourceLocation location, String deploymentId) {
        return Optional.empty();
    }

    @Override
    public Optional<JobRun> latestRun(CallContext context, SourceLocation location, String deploymentId) {
        return Optional.empty();
    }

    @Override
    public List<String> registeredFunctions(CallContext context, SourceLocation location) {
        return List.of();
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
