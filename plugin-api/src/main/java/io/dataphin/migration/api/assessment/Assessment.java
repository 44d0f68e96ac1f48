package io.dataphin.migration.api.assessment;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One assessment of all jobs of a project's source.
 *
 * @param projectName display name of the project when it was started
 * @param finishedAt null while it runs
 * @param done jobs that were checked
 * @param total jobs of the source; 0 while they are not counted yet
 * @param counts number of checked jobs by readiness; every readiness is present
 * @param failure why it failed, or what it waits for while it runs; null for neither
 * @param findings findings by code, those of the highest severity first; empty in lists
 */
public record Assessment(
        long id,
        long projectId,
        String projectName,
        AssessmentStatus status,
        UserRef startedBy,
        Instant startedAt,
        Instant finishedAt,
        long done,
        long total,
        Map<Readiness, Long> counts,
        Message failure,
        List<FindingGroup> findings) {

    public Assessment {
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
    }

    /** Whether it has not ended. */
    public boolean running() {
        return status == AssessmentStatus.RUNNING;
    }

    /** Whole percent of the jobs that were checked, rounded down; 0 while they are not counted. */
    public int percent() {
        if (status == AssessmentStatus.DONE) {
            return 100;
        }
        return total == 0 ? 0 : (int) (done * 100 / total);
    }
}
