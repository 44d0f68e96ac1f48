package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/** The request is malformed or breaks a limit; the caller has to change it (HTTP 400). */
public class InvalidRequestException extends MigrationException {

    public InvalidRequestException(String code, Object... namesAndValues) {
        this(Message.of(code, namesAndValues), List.of());
    }

    public InvalidRequestException(Message text, List<JobError> jobErrors) {
        super(text, jobErrors, null);
    }
}
