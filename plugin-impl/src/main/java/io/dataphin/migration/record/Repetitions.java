package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.BulkResult;
import io.dataphin.migration.record.ActionRules.Refusal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Of several records of one job, or of one task name, an action begins for the first only: it holds both until it has ended. The one rule for the
 * preview of an action and for the action.
 */
public final class Repetitions {

    private final Set<String> jobs = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /**
     * Takes the job and the task name of a record.
     *
     * @return why the record is left out; empty when it is the first
     */
    public Optional<Refusal> take(String deploymentId, long projectId, String targetName) {
        String name = projectId + "/" + targetName;
        if (jobs.contains(deploymentId)) {
            return Optional.of(new Refusal("JOB_BUSY", BulkResult.SAME_JOB));
        }
        if (names.contains(name)) {
            return Optional.of(new Refusal("TARGET_NAME_COLLISION", "TARGET_NAME_COLLISION"));
        }
        jobs.add(deploymentId);
        names.add(name);
        return Optional.empty();
    }
}
