package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/** The caller sees the object but may not do this (HTTP 403). */
public class NoPermissionException extends MigrationException {

    public NoPermissionException(String code, Object... namesAndValues) {
        this(Message.of(code, namesAndValues), List.of());
    }

    public NoPermissionException(Message text, List<JobError> jobErrors) {
        super(text, jobErrors, null);
    }
}
