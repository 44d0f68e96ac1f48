package io.dataphin.migration.api.error;

import io.dataphin.migration.api.message.Message;
import java.util.List;

/** The person listens to as many event streams as one person may on one node (HTTP 429); ending one makes room. */
public class TooManyStreamsException extends MigrationException {

    /** @param most how many one person may have open */
    public TooManyStreamsException(int most) {
        super(Message.of("TOO_MANY_STREAMS", "limit", Integer.toString(most)), List.of(), null);
    }
}
