package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import java.util.List;

/**
 * What an open row of the list tells of its record.
 *
 * @param detail all that is known of it
 */
public record OpenRecord(RecordDetail detail) {

    private static final String WORDS = "vendorMessage";

    /** The platform's own words; empty when it had none. */
    public String words() {
        Failure failure = detail.record().failure();
        return failure == null ? "" : failure.parameters().getOrDefault(WORDS, "");
    }

    /** The platform's ids of the requests that failed, for its support. */
    public List<String> requestIds() {
        return detail.events().stream()
                .filter(event -> event.level() == RecordEvent.Level.ERROR && event.requestId() != null)
                .map(RecordEvent::requestId)
                .distinct()
                .toList();
    }

    /** Whether the person may do this with the record now. */
    public boolean may(Action action) {
        return detail.actions().contains(action);
    }
}
