package io.dataphin.migration.catalog;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.error.PlatformRejectedException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectAccess;
import io.dataphin.migration.api.project.ProjectBlocker;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.ProjectQuery;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.api.spi.HostConsole;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.api.spi.SourcePlatform;
import io.dataphin.migration.catalog.rights.PlatformProject;
import io.dataphin.migration.catalog.rights.ProjectRights;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Target projects with their source and blockers. */
@ApplicationScoped
public class DefaultTargetProjects implements TargetProjects {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final ProjectDirectory directory;
    private final CallRunner calls;
    private final SourcePlatform source;
    private final ProjectRights rights;
    private final HostConsole console;
    private final ExpiringCache<ComputeSourceRef, SourceLocation> locations;

    /** For the container's proxy only. */
    protected DefaultTargetProjects() {
        this(null, null, null, null, null, Clock.systemUTC());
    }

    @Inject
    DefaultTargetProjects(
            ProjectDirectory directory,
            CallRunner calls,
            SourcePlatform source,
            ProjectRights rights,
            HostConsole console,
            Clock clock) {
        this.directory = directory;
        this.calls = calls;
        this.source = source;
        this.rights = rights;
        this.console = console;
        this.locations = new ExpiringCache<>(REMEMBERED, clock);
    }

    @Override
    public List<TargetProject> list(Caller caller) {
        return rights.visibleProjects(caller).stream()
                .sorted(ProjectPages.ORDER)
                .map(project -> describe(caller, project))
                .toList();
    }

    @Override
    public List<ProjectAccess> access(Caller caller) {
        return rights.visibleProjects(caller).stream()
                .sorted(ProjectPages.ORDER)
                .map(project -> new ProjectAccess(
                        project.id(),
                        project.displayName(),
                        rights.mayMigrate(caller, project),
                        rights.mayPublish(caller, project)))
                .toList();
    }

    @Override
    public Slice<TargetProject> page(Caller caller, ProjectQuery query) {
        return ProjectPages.of(rights.visibleProjects(caller), query).map(project -> describe(caller, project));
    }

    @Override
    public TargetProject get(Caller caller, long projectId) {
        return rights.visibleProjects(caller).stream()
                .filter(project -> project.id() == projectId)
                .findFirst()
                .map(project -> describe(caller, project))
                .orElseThrow(() -> new NotFoundException("NOT_FOUND", "object", "project", "id", projectId));
    }

    private TargetProject describe(Caller caller, PlatformProject project) {
        SourceLocation from = location(caller, project.source());
        Env env = project.mode() == ProjectMode.BASIC ? Env.PROD : Env.DEV;
        return new TargetProject(
                new ProjectRef(project.id(), env),
                project.name(),
                project.displayName(),
                project.mode(),
                blockers(caller, project, from),
                rights.mayMigrate(caller, project),
                rights.mayPublish(caller, project),
                from);
    }

    /** Where a compute source points to; null when none is attached, or Dataphin does not know it any more. */
    private SourceLocation location(Caller caller, ComputeSourceRef computeSource) {
        try {
            return computeSource == null
                    ? null
                    : locations.get(computeSource, ref -> calls.run(directory.location(caller.userId(), ref)));
        } catch (PlatformRejectedException e) {
            // it was deleted while still attached: one broken project must not take the others away
            return null;
        }
    }

    private List<ProjectBlocker> blockers(Caller caller, PlatformProject project, SourceLocation from) {
        List<ProjectBlocker> blockers = new ArrayList<>();
        String settings = console.projectSettings(project.id()).orElse(null);
        if (from == null) {
            blockers.add(blocker(ProjectBlocker.NO_STREAM_SOURCE, project, settings));
        } else {
            source.credentialProblem(from)
                    .map(why -> new ProjectBlocker(
                            ProjectBlocker.CREDENTIAL_MISSING,
                            why,
                            console.computeSources().orElse(null)))
                    .ifPresent(blockers::add);
        }
        if (project.mode() == ProjectMode.DEV_PROD) {
            SourceLocation dev = location(caller, project.devSource());
            if (dev == null) {
                blockers.add(blocker(ProjectBlocker.DEV_SOURCE_MISSING, project, settings));
            } else if (from != null && notSeparate(from, dev)) {
                blockers.add(blocker(ProjectBlocker.SOURCES_NOT_SEPARATE, project, settings));
            }
        }
        return blockers;
    }

    /** The same compute source, or the same workspace and namespace, is not separate (R8). */
    private static boolean notSeparate(SourceLocation prod, SourceLocation dev) {
        return prod.computeSourceId() == dev.computeSourceId()
                || (Objects.equals(prod.workspace(), dev.workspace())
                        && Objects.equals(prod.namespace(), dev.namespace()));
    }

    private static ProjectBlocker blocker(String code, PlatformProject project, String link) {
        return new ProjectBlocker(code, Message.of("blocker." + code, "project", project.displayName()), link);
    }
}
