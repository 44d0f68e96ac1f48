package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord;

/** A page on which something was done with records. */
public interface AfterAction {

    /**
     * Reads anew what the page shows.
     *
     * @param done the record that the action answered with; null when it was for many
     * @return where to go; null = stay
     */
    String after(Action action, MigrationRecord done);
}
