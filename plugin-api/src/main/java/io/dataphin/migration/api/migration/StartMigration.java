package io.dataphin.migration.api.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Wish to migrate jobs into a project.
 *
 * @param projectId target project
 * @param sameNamePolicy policy of the batch (R11)
 * @param jobs the jobs, in the order wanted (R12 limits their number)
 * @param moveDependencies whether files that the jobs need and the project lacks are moved along
 * @param idempotencyKey key of the caller under which a repeated wish answers the first batch again, at most 255 characters; null = none
 * @param requestHash hash of the caller's request, compared when the key is used again; null = none
 */
public record StartMigration(
        long projectId,
        SameNamePolicy sameNamePolicy,
        List<JobChoice> jobs,
        boolean moveDependencies,
        String idempotencyKey,
        String requestHash) {

    public StartMigration {
        jobs = List.copyOf(jobs);
    }

    /** A wish without an idempotency key. */
    public StartMigration(long projectId, SameNamePolicy sameNamePolicy, List<JobChoice> jobs) {
        this(projectId, sameNamePolicy, jobs, null, null);
    }

    /** A wish whose files are moved along. */
    public StartMigration(
            long projectId,
            SameNamePolicy sameNamePolicy,
            List<JobChoice> jobs,
            String idempotencyKey,
            String requestHash) {
        this(projectId, sameNamePolicy, jobs, true, idempotencyKey, requestHash);
    }

    /**
     * One job of the wish.
     *
     * @param deploymentId the source job
     * @param targetName wanted task name; null = the candidate's proposal
     * @param sameNamePolicy policy of this job; null = the batch's
     * @param accept codes of findings that the caller accepts; kept in the record
     * @param reasons why, by code, where the caller says it; kept in the record's log and in the audit
     */
    public record JobChoice(
            String deploymentId,
            String targetName,
            SameNamePolicy sameNamePolicy,
            Set<String> accept,
            Map<String, String> reasons) {

        public JobChoice {
            accept = Set.copyOf(accept);
            reasons = Map.copyOf(reasons);
        }

        /** A job whose findings are accepted without a reason. */
        public JobChoice(String deploymentId, String targetName, SameNamePolicy sameNamePolicy, Set<String> accept) {
            this(deploymentId, targetName, sameNamePolicy, accept, Map.of());
        }

        /** The job with the proposed name and the batch's policy. */
        public static JobChoice of(String deploymentId) {
            return new JobChoice(deploymentId, null, null, Set.of());
        }
    }
}
