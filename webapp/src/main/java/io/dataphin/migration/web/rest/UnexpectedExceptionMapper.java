package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Answers faults of the product: the reason goes to the log alone, the answer names the line to look for. */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

    private final Problems problems;

    @Inject
    public UnexpectedExceptionMapper(Problems problems) {
        this.problems = problems;
    }

    protected UnexpectedExceptionMapper() {
        this(null);
    }

    @Override
    public Response toResponse(Throwable fault) {
        String id = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "Unexpected failure of an API call, id " + id, fault);
        return problems.of(500, "INTERNAL_ERROR", Message.of("rest.internal-error", "id", id));
    }
}
