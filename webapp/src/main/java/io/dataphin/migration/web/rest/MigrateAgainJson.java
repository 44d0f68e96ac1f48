package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.MigrateAgain;
import io.dataphin.migration.api.migration.SameNamePolicy;
import java.util.List;
import java.util.Set;

/** Optional body of {@code POST /records/{id}/migrate}. */
record MigrateAgainJson(SameNamePolicy sameNamePolicy, String targetName, List<String> accept) {

    MigrateAgain changes() {
        return new MigrateAgain(
                sameNamePolicy, targetName, accept == null ? Set.of() : AcceptedCodes.of(accept, "accept"));
    }
}
