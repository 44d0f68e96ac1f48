package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers what the server itself refuses while it looks for the method to call. */
@Provider
@ApplicationScoped
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private final Problems problems;
    private final UnexpectedExceptionMapper unexpected;

    @Inject
    public WebApplicationExceptionMapper(Problems problems, UnexpectedExceptionMapper unexpected) {
        this.problems = problems;
        this.unexpected = unexpected;
    }

    protected WebApplicationExceptionMapper() {
        this(null, null);
    }

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response plain = refusal.getResponse();
        return switch (plain.getStatus()) {
            case 404 -> problems.of(404, "NOT_FOUND", Message.of("rest.not-found"));
            case 405 -> methodNotAllowed(plain);
            case 406 -> problems.of(406, "NOT_ACCEPTABLE", Message.of("rest.not-acceptable"));
            case 413 -> problems.of(413, "BODY_TOO_LARGE", Message.of("rest.body.too-large"));
            case 415 -> problems.of(415, "UNSUPPORTED_MEDIA_TYPE", Message.of("rest.unsupported-media-type"));
            default -> other(refusal, plain);
        };
    }

    private Response methodNotAllowed(Response plain) {
        return problems.of(405, "METHOD_NOT_ALLOWED", Message.of("rest.method-not-allowed"), List.of())
                .header(HttpHeaders.ALLOW, plain.getHeaderString(HttpHeaders.ALLOW))
                .build();
    }

    private Response other(WebApplicationException refusal, Response plain) {
        return switch (plain.getStatusInfo().getFamily()) {
            case CLIENT_ERROR -> problems.of(400, "INVALID_PARAMETER", Message.of("rest.malformed-request"));
            case SERVER_ERROR -> unexpected.toResponse(refusal);
            default -> plain;
        };
    }
}
