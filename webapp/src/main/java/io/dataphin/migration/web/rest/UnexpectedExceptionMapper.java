package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.web.lifecycle.DatabaseOutage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Answers faults of the product: the reason goes to the log alone, the answer names the line to look for. While the database is away, that is
 * the fault.
 */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

    private static final Duration SHORT_WAIT = Duration.ofSeconds(10);

    private final Problems problems;
    private final DatabaseOutage outage;

    @Inject
    public UnexpectedExceptionMapper(Problems problems, DatabaseOutage outage) {
        this.problems = problems;
        this.outage = outage;
    }

    protected UnexpectedExceptionMapper() {
        this(null, null);
    }

    @Override
    public Response toResponse(Throwable fault) {
        if (outage.explains("An API call was refused", fault)) {
            return Problems.retryAfter(
                            problems.of(503, "NOT_READY", Message.of("rest.not-ready.DATABASE"), List.of()), SHORT_WAIT)
                    .build();
        }
        String id = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "Unexpected failure of an API call, id " + id, fault);
        return problems.of(500, "INTERNAL_ERROR", Message.of("rest.internal-error", "id", id));
    }
}
