package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/** The present state does not allow it; it may later or after a decision (HTTP 409). */
public class ConflictException extends MigrationException {

    public ConflictException(String code, Object... namesAndValues) {
        this(Message.of(code, namesAndValues), List.of());
    }

    public ConflictException(Message text, List<JobError> jobErrors) {
        super(text, jobErrors, null);
    }
}
