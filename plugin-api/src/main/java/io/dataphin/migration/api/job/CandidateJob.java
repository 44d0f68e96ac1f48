package io.dataphin.migration.api.job;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import java.util.List;

/**
 * A job as the second step of the wizard shows it (R1, R13). Unsupported jobs are listed too, with the reason.
 *
 * @param job the job on the source
 * @param targetName name that the task would get: the source's when legal, a former name of this job, else a proposal; empty when none could be made
 * @param reasons why it cannot be selected; empty when it can
 * @param findings what the pre-flight checks say; the ones that block are also reasons
 * @param sameNameExists whether the target already holds a task of that name
 * @param lastRecord the newest record of this job; null when it was never migrated
 */
public record CandidateJob(
        SourceJob job,
        String targetName,
        List<Message> reasons,
        List<Finding> findings,
        boolean sameNameExists,
        LastRecord lastRecord) {

    public CandidateJob {
        reasons = List.copyOf(reasons);
        findings = List.copyOf(findings);
    }

    /** Whether it may be put into a batch now. */
    public boolean selectable() {
        return reasons.isEmpty();
    }
}
