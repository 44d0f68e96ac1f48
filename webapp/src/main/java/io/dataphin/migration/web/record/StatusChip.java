package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A status with its number of records, as a switch of the filter and as a part of the bar above it.
 *
 * @param count records of this status under the other filters
 * @param on whether the filter asks for it
 * @param toggled value of the address after a click
 * @param start where its part of the bar begins, 0 to 1000
 * @param width length of its part of the bar, 0 to 1000; at least a visible bit when there is a record
 */
public record StatusChip(MigrationStatus status, long count, boolean on, String toggled, int start, int width) {

    private static final int BAR = 1000;
    private static final int VISIBLE = 6;

    /** The chips of all statuses, in their order. */
    static List<StatusChip> of(Map<MigrationStatus, Long> counts, RecordFilter filter) {
        Set<MigrationStatus> chosen = filter.statusSet();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long present = counts.values().stream().filter(count -> count > 0).count();
        int shared = BAR - (int) present * VISIBLE;
        List<StatusChip> chips = new ArrayList<>();
        int start = 0;
        for (MigrationStatus status : MigrationStatus.values()) {
            long count = counts.getOrDefault(status, 0L);
            int width = count == 0 ? 0 : VISIBLE + (int) (shared * count / total);
            chips.add(new StatusChip(status, count, chosen.contains(status), filter.toggled(status), start, width));
            start += width;
        }
        return chips;
    }
}
