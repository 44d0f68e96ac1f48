package io.dataphin.migration.flow;

import io.dataphin.migration.api.preflight.Finding;

/**
 * How the move of a file or function stands, as a record sees it that waits for it.
 *
 * @param ended whether nothing is left to be done
 * @param finding why it is not in the project; null while it is on its way, and when it is there
 */
public record MovedItem(String name, boolean ended, Finding finding) {

    /** Whether the project has it now. */
    public boolean arrived() {
        return ended && finding == null;
    }
}
