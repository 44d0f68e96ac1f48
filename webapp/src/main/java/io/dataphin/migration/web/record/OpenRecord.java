package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.RecordDetail;
import io.dataphin.migration.api.migration.RecordEvent;
import java.util.List;

/**
 * What an open row of the list tells of its record.
 *
 * @param detail all that is known of it
 */
public record OpenRecord(RecordDetail detail) {

    /** What the platforms said when it failed. */
    public List<RecordEvent> errors() {
        return detail.events().stream()
                .filter(event -> event.level() == RecordEvent.Level.ERROR)
                .toList();
    }

    /** Whether the person may do this with the record now. */
    public boolean may(Action action) {
        return detail.actions().contains(action);
    }
}
