package io.dataphin.migration.web.security;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.project.ProjectAccess;
import io.dataphin.migration.api.project.TargetProjects;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * What the person at the page may do at all, for pages that offer nothing else. Whether it is allowed for a project or a record is decided by the
 * services. While Dataphin cannot be asked everything is offered, and refused with the reason.
 */
@Named("rights")
@RequestScoped
public class CallerRights {

    private final TargetProjects targets;
    private final CurrentCaller current;
    private List<ProjectAccess> projects;
    private boolean known = true;

    /** For the container's proxy only. */
    protected CallerRights() {
        this(null, null);
    }

    @Inject
    public CallerRights(TargetProjects targets, CurrentCaller current) {
        this.targets = targets;
        this.current = current;
    }

    /** The projects that the person may see, by display name; empty while they are not known. */
    public List<ProjectAccess> getProjects() {
        if (projects == null) {
            projects = read();
        }
        return projects;
    }

    private List<ProjectAccess> read() {
        try {
            return targets.access(current.get());
        } catch (MigrationException away) {
            known = false;
            return List.of();
        }
    }

    /** Whether the person is a member of no project, so that there is nothing to see. */
    public boolean isNowhere() {
        return getProjects().isEmpty() && known;
    }

    /** Whether the person may migrate into some project. */
    public boolean isMigrating() {
        return getProjects().stream().anyMatch(ProjectAccess::mayMigrate) || !known;
    }

    /** Whether the person may do anything with records. */
    public boolean isActing() {
        return isMigrating() || offers(Action.PUBLISH);
    }

    /** Whether the person may do this in some project. */
    public boolean offers(Action action) {
        return action == Action.PUBLISH
                ? isMigrating() || getProjects().stream().anyMatch(ProjectAccess::mayPublish)
                : isMigrating();
    }

    /**
     * The display name of a project.
     *
     * @param otherwise what a record knows, for a project that is gone or not known at the moment
     */
    public String nameOf(long projectId, String otherwise) {
        return getProjects().stream()
                .filter(project -> project.id() == projectId)
                .map(ProjectAccess::displayName)
                .findFirst()
                .orElse(otherwise);
    }
}
