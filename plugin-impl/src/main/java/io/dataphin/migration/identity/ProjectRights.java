package io.dataphin.migration.identity;

import io.dataphin.migration.api.identity.CallContext;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.spi.BlockingProjectDirectory;
import io.dataphin.migration.api.spi.BlockingProjectDirectory.PlatformProject;
import io.dataphin.migration.api.spi.BlockingProjectDirectory.ProjectRole;
import io.dataphin.migration.cache.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rights from Dataphin's roles, remembered for at most a minute. Super administrators may do everything; project administrators and
 * developers may migrate; operations may also publish; every other role of a project may look.
 */
@ApplicationScoped
public class ProjectRights {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final Set<ProjectRole> MIGRATE = EnumSet.of(ProjectRole.ADMINISTRATOR, ProjectRole.DEVELOPER);
    private static final Set<ProjectRole> PUBLISH =
            EnumSet.of(ProjectRole.ADMINISTRATOR, ProjectRole.DEVELOPER, ProjectRole.OPERATIONS);

    private final BlockingProjectDirectory directory;
    private final Remembered<String, List<PlatformProject>> projects;
    private final Remembered<String, Set<String>> superAdministrators;
    private final Remembered<Long, Map<String, Set<ProjectRole>>> members;

    /** For the container's proxy only. */
    protected ProjectRights() {
        this(null, Clock.systemUTC());
    }

    @Inject
    ProjectRights(BlockingProjectDirectory directory, Clock clock) {
        this.directory = directory;
        this.projects = new Remembered<>(REMEMBERED, clock);
        this.superAdministrators = new Remembered<>(REMEMBERED, clock);
        this.members = new Remembered<>(REMEMBERED, clock);
    }

    /** Projects that the person may see. */
    public List<PlatformProject> visibleProjects(Caller caller) {
        CallContext context = CallContext.interactive(caller.userId());
        List<PlatformProject> all = projects.get("", key -> directory.projects(context));
        if (isSuperAdministrator(caller)) {
            return all;
        }
        return all.stream()
                .filter(project -> !rolesIn(caller, project).isEmpty())
                .toList();
    }

    /** Ids of the projects that the person may see. */
    public Set<Long> visibleProjectIds(Caller caller) {
        return visibleProjects(caller).stream().map(PlatformProject::id).collect(Collectors.toSet());
    }

    /** Whether the person may migrate into the project. */
    public boolean mayMigrate(Caller caller, PlatformProject project) {
        return has(caller, project, MIGRATE);
    }

    /** Whether the person may publish from the project. */
    public boolean mayPublish(Caller caller, PlatformProject project) {
        return has(caller, project, PUBLISH);
    }

    private boolean has(Caller caller, PlatformProject project, Set<ProjectRole> wanted) {
        return isSuperAdministrator(caller) || rolesIn(caller, project).stream().anyMatch(wanted::contains);
    }

    private boolean isSuperAdministrator(Caller caller) {
        CallContext context = CallContext.interactive(caller.userId());
        return superAdministrators
                .get("", key -> directory.superAdministrators(context))
                .contains(caller.userId());
    }

    private Set<ProjectRole> rolesIn(Caller caller, PlatformProject project) {
        CallContext context = CallContext.interactive(caller.userId());
        Env side = project.mode() == ProjectMode.BASIC ? Env.PROD : Env.DEV;
        return members.get(project.id(), id -> directory.members(context, id, side))
                .getOrDefault(caller.userId(), Set.of());
    }
}
