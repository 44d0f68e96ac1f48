package io.dataphin.migration.web.batch;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.project.ProjectMode;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.project.TargetProject;
import io.dataphin.migration.api.project.TargetProjects;
import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * First step: where to, what happens when a name is taken, and whether files move along. The first two have no default: both are the person's
 * decision.
 */
@Dependent
public class ProjectStep implements Serializable {

    private static final int SEARCHED_FROM = 5;

    private final TargetProjects projects;
    private final CurrentCaller current;
    private final FacesNotices notices;

    private WizardDraft draft = new WizardDraft(1);
    private String keyword = "";
    private boolean asked;
    private boolean unreadable;
    private transient List<TargetProject> options;

    @Inject
    public ProjectStep(TargetProjects projects, CurrentCaller current, FacesNotices notices) {
        this.projects = projects;
        this.current = current;
        this.notices = notices;
    }

    /** Goes on with what was decided before. */
    void resume(WizardDraft earlier) {
        draft = earlier;
    }

    /** Every project that the person sees, those first that can be chosen; empty while Dataphin cannot be asked. */
    public List<TargetProject> getOptions() {
        if (options == null) {
            options = read();
        }
        return options;
    }

    /** The projects under the search. */
    public List<TargetProject> getShown() {
        return getOptions().stream()
                .filter(project -> searched(project).contains(keyword.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String searched(TargetProject project) {
        SourceLocation source = project.source();
        return Stream.of(
                        project.displayName(),
                        project.name(),
                        source == null ? "" : source.computeSourceName(),
                        source == null ? "" : source.namespace())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /** Part of a project's name, or of its source's. */
    public String getKeyword() {
        return keyword;
    }

    public void setKeyword(String keyword) {
        this.keyword = Objects.requireNonNullElse(keyword, "").strip();
    }

    /** Reads the projects again, after something was mended elsewhere. */
    public void reload() {
        options = null;
    }

    /** Whether Dataphin could not be asked, so that an empty list means nothing. */
    public boolean isUnreadable() {
        getOptions();
        return unreadable;
    }

    /** Whether there are so many projects that one wants to search. */
    public boolean isMany() {
        return getOptions().size() > SEARCHED_FROM;
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
                .filter(project -> getProjectId() != null && project.id() == getProjectId())
                .filter(this::choosable)
                .findFirst()
                .orElse(null);
    }

    /** Whether both are chosen; from now on the page says what is missing. */
    boolean complete() {
        if (isUnreadable()) {
            reload();
        }
        asked = true;
        return getProject() != null && getPolicy() != null;
    }

    /** Whether the page says that no project is chosen. */
    public boolean isProjectMissing() {
        return asked && getProject() == null && !isUnreadable();
    }

    /** Whether the page says that no policy is chosen. */
    public boolean isPolicyMissing() {
        return asked && getPolicy() == null;
    }

    /** Id of the first text that says what is missing; null when there is none. */
    String getProblem() {
        if (isProjectMissing()) {
            return "project-problem";
        }
        return isPolicyMissing() ? "policy-problem" : null;
    }

    /** Id of the chosen project; null before a choice. */
    public Long getProjectId() {
        return draft.getProjectId();
    }

    public void setProjectId(Long projectId) {
        draft.setProjectId(projectId);
    }

    /** Policy of the batch (R11); null before a choice. */
    public SameNamePolicy getPolicy() {
        return draft.getPolicy();
    }

    public void setPolicy(SameNamePolicy policy) {
        draft.setPolicy(policy);
    }

    /** Whether files that the project lacks are moved along; on until somebody takes it off. */
    public boolean isMoveFiles() {
        return draft.isMoveFiles();
    }

    public void setMoveFiles(boolean moveFiles) {
        draft.setMoveFiles(moveFiles);
    }

    private List<TargetProject> read() {
        try {
            unreadable = false;
            return projects.list(current.get()).stream()
                    .sorted(Comparator.comparing(project -> !choosable(project)))
                    .toList();
        } catch (MigrationException refusal) {
            unreadable = true;
            notices.refused(refusal);
            return List.of();
        }
    }
}
