package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.DrainingException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.MigrationException;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.error.Platform;
import io.dataphin.migration.api.error.PlatformException;
import io.dataphin.migration.api.error.PlatformUnavailableException;
import io.dataphin.migration.api.error.TooManyStreamsException;
import io.dataphin.migration.api.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;

/** Answers what the services announce. */
@Provider
@ApplicationScoped
public class MigrationExceptionMapper implements ExceptionMapper<MigrationException> {

    private static final System.Logger LOG = System.getLogger(MigrationExceptionMapper.class.getName());

    /** For a passing fault of which the platform does not say how long it lasts. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(10);

    /** For a refusal that somebody has to mend first, such as a wrong key. */
    private static final Duration LONG_WAIT = Duration.ofSeconds(60);

    private final Problems problems;

    @Inject
    public MigrationExceptionMapper(Problems problems) {
        this.problems = problems;
    }

    protected MigrationExceptionMapper() {
        this(null);
    }

    @Override
    public Response toResponse(MigrationException failure) {
        Message detail = new Message("error." + failure.code(), failure.text().parameters());
        if (failure instanceof PlatformException refusal) {
            return unavailable(refusal, detail);
        }
        if (failure instanceof DrainingException) {
            return Problems.retryAfter(problems.of(503, failure.code(), detail, List.of()), LONG_WAIT)
                    .build();
        }
        if (failure instanceof TooManyStreamsException) {
            return Problems.retryAfter(problems.of(429, failure.code(), detail, List.of()), LONG_WAIT)
                    .build();
        }
        return problems.of(status(failure), failure.code(), detail, failure.jobErrors())
                .build();
    }

    /** The contract knows one code a side; the detail tells a refused key from a broken line. */
    private Response unavailable(PlatformException refusal, Message detail) {
        LOG.log(System.Logger.Level.WARNING, "A call was refused, as a platform did not do its part: {0}", refusal);
        String code = refusal.platform() == Platform.SOURCE ? "SOURCE_UNAVAILABLE" : "TARGET_UNAVAILABLE";
        return Problems.retryAfter(problems.of(503, code, detail, List.of()), wait(refusal))
                .build();
    }

    private static Duration wait(PlatformException refusal) {
        if (refusal instanceof PlatformUnavailableException passing) {
            return passing.retryAfter().isZero() ? SHORT_WAIT : passing.retryAfter();
        }
        return refusal.code().endsWith("_UNAVAILABLE") ? SHORT_WAIT : LONG_WAIT;
    }

    private static int status(MigrationException failure) {
        if (failure instanceof InvalidRequestException) {
            return 400;
        }
        if (failure instanceof NoPermissionException) {
            return 403;
        }
        if (failure instanceof NotFoundException) {
            return 404;
        }
        if (failure instanceof ConflictException) {
            return 409;
        }
        if (failure instanceof NotEligibleException) {
            return 422;
        }
        throw new IllegalStateException("no HTTP status for this kind of failure", failure);
    }
}
