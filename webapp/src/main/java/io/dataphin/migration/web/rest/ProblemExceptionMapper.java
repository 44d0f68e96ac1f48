package io.dataphin.migration.web.rest;

import io.dataphin.migration.web.security.SecuritySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers what the API itself refuses. */
@Provider
@ApplicationScoped
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

    private static final String BASIC_CHALLENGE = "Basic realm=\"migration\", charset=\"UTF-8\"";
    private static final String BEARER_CHALLENGE = "Bearer realm=\"migration\"";

    private final Problems problems;
    private final SecuritySettings settings;

    @Inject
    public ProblemExceptionMapper(Problems problems, SecuritySettings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    protected ProblemExceptionMapper() {
        this(null, null);
    }

    @Override
    public Response toResponse(ProblemException problem) {
        Response.ResponseBuilder answer = problems.of(problem.status(), problem.code(), problem.detail(), List.of());
        if (problem.retryAfter() != null) {
            Problems.retryAfter(answer, problem.retryAfter());
        }
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, settings.embedded() ? BASIC_CHALLENGE : BEARER_CHALLENGE);
        }
        return answer.build();
    }
}
