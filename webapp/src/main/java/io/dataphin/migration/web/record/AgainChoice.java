package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.task.TaskName;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/** What is to be different when the job of one record is migrated again: the task name, the policy. */
public class AgainChoice implements Serializable {

    private final long projectId;
    private final String formerName;
    private final SameNamePolicy formerPolicy;
    private String targetName;
    private String policy = "";
    /** The name that was last looked up in the target, and what was found; null = not looked up. */
    private String lookedUpName;

    private boolean lookedUpExists;

    /**
     * As the record had it.
     *
     * @param changes whether a changed job is migrated for its changes: that writes into the task, which the record's policy may not allow
     */
    AgainChoice(RecordDetail former, boolean changes) {
        MigrationRecord record = former.record();
        projectId = record.project().projectId();
        formerName = record.targetName();
        formerPolicy = former.policy();
        targetName = formerName;
        policy = changes && formerPolicy != SameNamePolicy.OVERWRITE ? SameNamePolicy.OVERWRITE.name() : "";
    }

    /** The project whose names count. */
    long projectId() {
        return projectId;
    }

    /** The task name as typed, or the former one. */
    public String getTargetName() {
        return targetName;
    }

    public void setTargetName(String targetName) {
        this.targetName = Objects.requireNonNullElse(targetName, "").strip();
    }

    /** Name of the policy; empty = as before. */
    public String getPolicy() {
        return policy;
    }

    public void setPolicy(String policy) {
        this.policy = policy == null ? "" : policy;
    }

    /** The policy of the record. */
    public SameNamePolicy getFormerPolicy() {
        return formerPolicy;
    }

    /** Whether the name is another than the record's. */
    public boolean isRenamed() {
        return !targetName.equals(formerName);
    }

    /** Whether the name keeps Dataphin's naming rule. The former one did when it was taken. */
    public boolean isNameLegal() {
        return !isRenamed() || TaskName.isLegal(targetName);
    }

    /** Whether it must still be asked if the target holds a task of the new name. */
    boolean isOpen() {
        return isRenamed() && isNameLegal() && !isLookedUp();
    }

    /** Whether it is known if the target holds a task of the new name. */
    public boolean isLookedUp() {
        return isRenamed() && targetName.equals(lookedUpName);
    }

    /** Notes what the target said about the present name. */
    void lookedUp(boolean exists) {
        lookedUpName = targetName;
        lookedUpExists = exists;
    }

    /** Whether the target is known to hold a task of the new name. */
    public boolean isSameNameExists() {
        return isLookedUp() && lookedUpExists;
    }

    /** Whether a task of the new name would be overwritten; otherwise the job is left out. */
    public boolean isOverwriting() {
        SameNamePolicy wanted = wantedPolicy();
        return (wanted == null ? formerPolicy : wanted) == SameNamePolicy.OVERWRITE;
    }

    private SameNamePolicy wantedPolicy() {
        return Arrays.stream(SameNamePolicy.values())
                .filter(one -> one.name().equals(policy))
                .findFirst()
                .orElse(null);
    }

    /** The choice as the service takes it. */
    MigrateAgain changes(Set<String> accept) {
        return new MigrateAgain(wantedPolicy(), isRenamed() ? targetName : null, accept);
    }
}
