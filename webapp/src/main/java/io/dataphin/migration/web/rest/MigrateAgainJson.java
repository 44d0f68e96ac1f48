package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.SameNamePolicy;

/** Optional body of {@code POST /records/{id}/migrate}. */
record MigrateAgainJson(SameNamePolicy sameNamePolicy, String targetName) {

    MigrateAgain changes() {
        return new MigrateAgain(sameNamePolicy, targetName);
    }
}
