package io.dataphin.migration.web.batches;

import io.dataphin.migration.api.migration.MigrationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Numbers of records by status, as the pages show them. */
@Named("batchCounts")
@ApplicationScoped
public class BatchCounts {

    /** The statuses that at least one record has, with their numbers, in the order of the statuses. */
    public List<Map.Entry<MigrationStatus, Long>> present(Map<MigrationStatus, Long> counts) {
        return Arrays.stream(MigrationStatus.values())
                .filter(status -> counts.getOrDefault(status, 0L) > 0)
                .map(status -> Map.entry(status, counts.get(status)))
                .toList();
    }
}
