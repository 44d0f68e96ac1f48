package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dataphin.migration.api.assessment.JobScript;

/**
 * A job of an assessment with the analysis of its script.
 *
 * @param analysis null for a job without a script, or one that could not be read
 * @param changed whether the deployment was changed since the assessment
 * @param problem why the script could not be read; null when it could, or there is none
 */
record AssessedJobDetailJson(
        @JsonUnwrapped AssessedJobJson job,
        AnalysisJson analysis,
        boolean changed,
        InventoryJson.ReadFailureJson problem)
        implements ApiJson {

    static AssessedJobDetailJson of(JobScript script, Wording wording) {
        return new AssessedJobDetailJson(
                AssessedJobJson.of(script.job(), wording),
                script.analysis() == null ? null : AnalysisJson.of(script.analysis()),
                script.changed(),
                script.problem() == null ? null : InventoryJson.ReadFailureJson.of(script.problem(), wording));
    }
}
