package io.dataphin.migration.catalog.rights;

import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.spi.ProjectDirectory;
import io.dataphin.migration.api.spi.ProjectDirectory.ProjectRole;
import io.dataphin.migration.platform.quota.CallRunner;
import io.dataphin.migration.runtime.cache.ExpiringCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rights from Dataphin's roles, remembered for at most a minute. Super administrators may do everything; project administrators and
 * developers may migrate; operations may also publish; every other role of a project may look.
 */
@ApplicationScoped
public class ProjectRights {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    /** The one key of what is the same for everybody. */
    private static final String ALL = "";

    private static final Set<ProjectRole> MIGRATE = EnumSet.of(ProjectRole.ADMINISTRATOR, ProjectRole.DEVELOPER);
    private static final Set<ProjectRole> PUBLISH =
            EnumSet.of(ProjectRole.ADMINISTRATOR, ProjectRole.DEVELOPER, ProjectRole.OPERATIONS);

    private final ProjectDirectory directory;
    private final CallRunner calls;
    private final ProjectReader reader;
    private final ExpiringCache<String, List<PlatformProject>> projects;
    private final ExpiringCache<String, Set<String>> superAdministrators;
    private final ExpiringCache<Long, Map<String, Set<ProjectRole>>> members;

    /** For the container's proxy only. */
    protected ProjectRights() {
        this(null, null, Clock.systemUTC());
    }

    @Inject
    ProjectRights(ProjectDirectory directory, CallRunner calls, Clock clock) {
        this.directory = directory;
        this.calls = calls;
        this.reader = new ProjectReader(directory, calls);
        this.projects = new ExpiringCache<>(REMEMBERED, clock);
        this.superAdministrators = new ExpiringCache<>(REMEMBERED, clock);
        this.members = new ExpiringCache<>(REMEMBERED, clock);
    }

    /** Projects that the person may see. */
    public List<PlatformProject> visibleProjects(Caller caller) {
        List<PlatformProject> all = projects.get(ALL, key -> reader.all(caller.userId()));
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
        return superAdministrators
                .get(ALL, key -> superAdministrators(caller.userId()))
                .contains(caller.userId());
    }

    private Set<String> superAdministrators(String userId) {
        return Set.copyOf(calls.all(page -> directory.superAdministrators(userId, page), Function.identity()));
    }

    private Set<ProjectRole> rolesIn(Caller caller, PlatformProject project) {
        Env side = project.mode() == ProjectMode.BASIC ? Env.PROD : Env.DEV;
        return members.get(project.id(), id -> members(caller.userId(), id, side))
                .getOrDefault(caller.userId(), Set.of());
    }

    private Map<String, Set<ProjectRole>> members(String userId, long projectId, Env side) {
        Map<String, Set<ProjectRole>> roles = new HashMap<>();
        calls.all(page -> directory.members(userId, projectId, side, page), member -> member.userId() + member.roles())
                .forEach(member -> roles.computeIfAbsent(member.userId(), id -> new HashSet<>())
                        .addAll(member.roles()));
        return roles;
    }
}
