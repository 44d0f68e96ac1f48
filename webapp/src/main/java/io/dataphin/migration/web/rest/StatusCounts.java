package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.migration.MigrationStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers of records by status, as answers show them: in the order of the statuses, the names in lower case. */
final class StatusCounts {

    private StatusCounts() {}

    static Map<String, Long> of(Map<MigrationStatus, Long> counts) {
        Map<String, Long> shown = new LinkedHashMap<>();
        for (MigrationStatus status : MigrationStatus.values()) {
            shown.put(status.name().toLowerCase(Locale.ROOT), counts.getOrDefault(status, 0L));
        }
        return shown;
    }
}
