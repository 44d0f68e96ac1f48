package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/** Nothing new is accepted, as the application is going to be stopped or upgraded (HTTP 503). */
public class DrainingException extends MigrationException {

    public DrainingException() {
        super(Message.of("DRAINING"), List.of(), null);
    }
}
