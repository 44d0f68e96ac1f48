package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.message.Message;
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
            Message reason = error.reason();
            String code = Codes.plain(reason.code());
            Message text = reason.code().equals(code) ? new Message("error." + code, reason.parameters()) : reason;
            return new JobErrorJson(error.deploymentId(), code, wording.of(text));
        }
    }
}
