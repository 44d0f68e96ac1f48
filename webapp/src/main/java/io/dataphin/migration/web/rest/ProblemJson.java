package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataphin.migration.api.error.JobError;
import java.util.List;

/** An RFC 9457 problem. */
record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JobErrorJson> errors)
        implements ApiJson {

    /** What is wrong with one job of a batch. */
    record JobErrorJson(String deploymentId, String code, String detail) {

        static JobErrorJson of(JobError error, Wording wording) {
            return new JobErrorJson(
                    error.deploymentId(),
                    Codes.plain(error.reason().code()),
                    wording.of(Codes.errorText(error.reason())));
        }
    }
}
