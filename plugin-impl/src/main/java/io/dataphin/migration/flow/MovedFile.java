package io.dataphin.migration.flow;

import io.dataphin.migration.api.preflight.Finding;

/**
 * How the move of a file stands, as a record sees it that waits for it.
 *
 * @param ended whether nothing is left to be done
 * @param finding why the file is not in the project; null while it is on its way, and when it is there
 */
public record MovedFile(String name, boolean ended, Finding finding) {

    /** Whether the project has the file now. */
    public boolean arrived() {
        return ended && finding == null;
    }
}
