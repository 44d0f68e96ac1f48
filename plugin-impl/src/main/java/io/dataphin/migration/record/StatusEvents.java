package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.MigrationRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells changes of status as events; observers wait for the end of the transaction. */
@ApplicationScoped
class StatusEvents implements StatusChanges {

    private final Event<MigrationRecord> events;

    /** For the container's proxy only. */
    protected StatusEvents() {
        this(null);
    }

    @Inject
    StatusEvents(Event<MigrationRecord> events) {
        this.events = events;
    }

    @Override
    public void changed(MigrationRecord record) {
        events.fire(record);
    }
}
