package io.dataphin.migration.api.assessment;

import io.dataphin.migration.api.job.CandidateJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;

/** What stands between a job and its migration. */
public enum Readiness {
    /** Nothing: it can be migrated as it is. */
    READY,
    /** It can be migrated, but a person should look at a finding first, or must accept one. */
    REVIEW,
    /** A finding must be corrected first. */
    BLOCKED,
    /** Dataphin has no task type for it (R1). */
    UNSUPPORTED;

    /** The readiness of a candidate, by its findings alone: that a migration of it runs at the moment says nothing about the job. */
    public static Readiness of(CandidateJob candidate) {
        if (candidate.job().type() == null || candidate.job().batch()) {
            return UNSUPPORTED;
        }
        if (candidate.findings().stream().anyMatch(finding -> finding.severity() == Severity.BLOCKER)) {
            return BLOCKED;
        }
        boolean review = candidate.findings().stream().anyMatch(Readiness::needsLook);
        return review ? REVIEW : READY;
    }

    private static boolean needsLook(Finding finding) {
        return finding.severity() == Severity.WARNING || finding.mustAccept();
    }
}
