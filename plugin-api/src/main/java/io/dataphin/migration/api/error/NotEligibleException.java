package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/** Well-formed, but the project, job or name is not fit for it (HTTP 422). */
public class NotEligibleException extends MigrationException {

    public NotEligibleException(String code, Object... namesAndValues) {
        this(Message.of(code, namesAndValues), List.of());
    }

    public NotEligibleException(Message text, List<JobError> jobErrors) {
        super(text, jobErrors, null);
    }
}
