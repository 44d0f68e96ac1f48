package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/** No such object, or the caller may not see it (HTTP 404). */
public class NotFoundException extends MigrationException {

    public NotFoundException(String code, Object... namesAndValues) {
        this(Message.of(code, namesAndValues), List.of());
    }

    public NotFoundException(Message text, List<JobError> jobErrors) {
        super(text, jobErrors, null);
    }
}
