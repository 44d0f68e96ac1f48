package io.dataphin.migration.web.difference;

import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.MigrationService;
import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.web.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * What a migration writes beside what is there. With a record in the address it is what its migration wrote beside what the task held before;
 * else what a migration of the job would write beside what the task holds now.
 */
@Named("difference")
@ViewScoped
public class DifferenceView implements Serializable {

    private static final String NUMBER = "\\d{1,18}";

    private final MigrationService migrations;
    private final CurrentCaller current;

    private String record;
    private String project;
    private String deployment;
    private String targetName;
    private boolean whole;
    private boolean unwrapped;
    private transient ShownDifference shown;
    private transient Message problem;

    /** For the container's proxy only. */
    protected DifferenceView() {
        this(null, null);
    }

    @Inject
    public DifferenceView(MigrationService migrations, CurrentCaller current) {
        this.migrations = migrations;
        this.current = current;
    }

    /** Compares when the page is opened. */
    public void load() {
        shown = null;
        problem = null;
        try {
            shown = new ShownDifference(compare(current.get()));
        } catch (MigrationException refusal) {
            // why no task can be made of a job says more than that none can
            problem = refusal.jobErrors().isEmpty()
                    ? refusal.text()
                    : refusal.jobErrors().get(0).reason();
        }
    }

    private TaskDifference compare(Caller caller) {
        return isOfRecord()
                ? migrations.overwritten(caller, number(record))
                : migrations.difference(caller, number(project), deployment == null ? "" : deployment, targetName);
    }

    /** No record and no project has the number 0. */
    private static long number(String text) {
        return text != null && text.matches(NUMBER) ? Long.parseLong(text) : 0;
    }

    /** The difference; null when there is none to show. */
    public ShownDifference getShown() {
        if (shown == null && problem == null) {
            load();
        }
        return shown;
    }

    /** Why there is nothing to show; null when there is. */
    public Message getProblem() {
        return getShown() == null ? problem : null;
    }

    /** Whether it is about what a record's migration wrote. */
    public boolean isOfRecord() {
        return record != null && !record.isBlank();
    }

    /** The lines of a text that the person wants to see. */
    public List<TextLine> lines(DifferingText text) {
        return whole ? text.difference().getLines() : text.difference().getChangedLines();
    }

    /** Record id as it stands in the address. */
    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record;
    }

    /** Project id as it stands in the address. */
    public String getProject() {
        return project;
    }

    public void setProject(String project) {
        this.project = project;
    }

    /** The job. */
    public String getDeployment() {
        return deployment;
    }

    public void setDeployment(String deployment) {
        this.deployment = deployment;
    }

    /** Name of the task; null = the one that the job would get. */
    public String getTargetName() {
        return targetName;
    }

    public void setTargetName(String targetName) {
        this.targetName = targetName;
    }

    /** Whether texts are shown whole, not only what differs. */
    public boolean isWhole() {
        return whole;
    }

    /** Shows texts whole, or what differs alone. */
    public void toggleWhole() {
        whole = !whole;
    }

    /** Whether long lines go on beyond the edge, not below. */
    public boolean isUnwrapped() {
        return unwrapped;
    }

    /** Lets long lines go on beyond the edge, or below. */
    public void toggleUnwrapped() {
        unwrapped = !unwrapped;
    }
}
