package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.preflight.Finding;
import java.util.List;
import java.util.Set;

/**
 * A record with everything that is known of it.
 *
 * @param record the record
 * @param policy policy that applied to it
 * @param outcome what was done to the target; null when nothing was
 * @param target the task as last written; null before that
 * @param events its log, oldest first
 * @param findings what the checks and the submit said, each once, what matters most first
 * @param verification comparison of target and source; null when there was none
 * @param running comparison of the running job and the instance; null when there was none
 * @param accepted codes of the findings that the migrator accepted when the migration was started
 * @param actions what the caller may do with it now
 */
public record RecordDetail(
        MigrationRecord record,
        SameNamePolicy policy,
        Outcome outcome,
        WrittenTask target,
        List<RecordEvent> events,
        List<Finding> findings,
        Verification verification,
        RunningComparison running,
        Set<String> accepted,
        Set<Action> actions) {

    public RecordDetail {
        events = List.copyOf(events);
        findings = Finding.listed(findings);
        accepted = Set.copyOf(accepted);
        actions = Set.copyOf(actions);
    }

    /**
     * The task as it was last written.
     *
     * @param url console address; null when the console's base address is not configured
     */
    public record WrittenTask(String fileId, long version, String url, String directory, String ownerId) {}
}
