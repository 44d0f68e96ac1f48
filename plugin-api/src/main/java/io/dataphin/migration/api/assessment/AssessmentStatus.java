package io.dataphin.migration.api.assessment;

/** How an assessment stands. */
public enum AssessmentStatus {
    /** Jobs are being checked. */
    RUNNING,
    /** All jobs were checked. */
    DONE,
    /** It ended before all jobs were checked; what was found until then is kept. */
    FAILED
}
