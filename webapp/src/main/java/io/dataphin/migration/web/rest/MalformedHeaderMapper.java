package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** On the server side JAX-RS reports a header that it cannot read this way, such as {@code Accept: nonsense}. */
@Provider
@ApplicationScoped
public class MalformedHeaderMapper implements ExceptionMapper<ProcessingException> {

    private final Problems problems;

    @Inject
    public MalformedHeaderMapper(Problems problems) {
        this.problems = problems;
    }

    protected MalformedHeaderMapper() {
        this(null);
    }

    @Override
    public Response toResponse(ProcessingException failure) {
        return problems.of(400, "INVALID_PARAMETER", Message.of("rest.malformed-request"));
    }
}
