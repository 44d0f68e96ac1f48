package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.error.JobError;
import io.dataphin.migration.api.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** Makes problem answers in the reader's language. */
@ApplicationScoped
public class Problems {

    private final ApiRequest request;

    @Inject
    public Problems(ApiRequest request) {
        this.request = request;
    }

    protected Problems() {
        this(null);
    }

    /** A problem answer. */
    public Response of(int status, String code, Message detail) {
        return of(status, code, detail, List.of()).build();
    }

    /** A problem answer that may still get headers; the errors of jobs are left out when there are none. */
    public Response.ResponseBuilder of(int status, String code, Message detail, List<JobError> jobErrors) {
        ProblemJson problem = new ProblemJson(
                Codes.problemType(code),
                request.of(Message.of("rest.title." + status)),
                status,
                request.of(detail),
                request.path(),
                code,
                jobErrors.stream()
                        .map(error -> ProblemJson.JobErrorJson.of(error, request))
                        .toList());
        return Response.status(status).type(JsonAnswerFilter.PROBLEM_JSON).entity(problem);
    }

    /** Whole seconds, at least one, as {@code Retry-After} wants them. */
    static Response.ResponseBuilder retryAfter(Response.ResponseBuilder answer, Duration wait) {
        return answer.header(
                HttpHeaders.RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
