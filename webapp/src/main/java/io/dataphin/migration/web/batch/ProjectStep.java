package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;

/** First step: where to, and what happens when a name is taken. Neither has a default: both are the person's decision. */
@Dependent
public class ProjectStep implements Serializable {

    private final TargetProjects projects;
    private final CurrentCaller current;
    private final FacesNotices notices;

    private Long projectId;
    private SameNamePolicy policy;
    private transient List<TargetProject> options;

    @Inject
    public ProjectStep(TargetProjects projects, CurrentCaller current, FacesNotices notices) {
        this.projects = projects;
        this.current = current;
        this.notices = notices;
    }

    /** Every project that the person sees, also those that cannot be chosen; empty while Dataphin cannot be asked. */
    public List<TargetProject> getOptions() {
        if (options == null) {
            options = read();
        }
        return options;
    }

    /** Reads the projects again, after something was mended elsewhere. */
    public void reload() {
        options = null;
    }

    /** Whether a project can be chosen by this person now. */
    public boolean choosable(TargetProject project) {
        return project.eligible() && project.mayMigrate();
    }

    /** Whether a project is one of a Dev-Prod pair, for which R7 and R8 are worth saying. */
    public boolean paired(TargetProject project) {
        return project.mode() == ProjectMode.DEV_PROD;
    }

    /** The chosen project; null before a choice, or when it cannot be chosen any more. */
    public TargetProject getProject() {
        return getOptions().stream()
                .filter(project -> projectId != null && project.id() == projectId)
                .filter(this::choosable)
                .findFirst()
                .orElse(null);
    }

    /** Says what is still to be chosen. */
    public boolean complete() {
        if (getProject() == null) {
            notices.warn("batch.project.required");
        }
        if (policy == null) {
            notices.warn("batch.policy.required");
        }
        return getProject() != null && policy != null;
    }

    /** Id of the chosen project; null before a choice. */
    public Long getProjectId() {
        return projectId;
    }

    public void setProjectId(Long projectId) {
        this.projectId = projectId;
    }

    /** Policy of the batch (R11); null before a choice. */
    public SameNamePolicy getPolicy() {
        return policy;
    }

    public void setPolicy(SameNamePolicy policy) {
        this.policy = policy;
    }

    private List<TargetProject> read() {
        try {
            return projects.list(current.get());
        } catch (MigrationException refusal) {
            notices.refused(refusal);
            return List.of();
        }
    }
}
