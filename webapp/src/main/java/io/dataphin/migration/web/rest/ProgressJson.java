package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.BatchProgress;

/**
 * How far a batch is.
 *
 * @param done records that ended, whatever their result
 * @param percent whole percent, rounded down
 */
record ProgressJson(long done, long total, int percent) {

    static ProgressJson of(BatchProgress progress) {
        return new ProgressJson(progress.done(), progress.total(), progress.percent());
    }
}
