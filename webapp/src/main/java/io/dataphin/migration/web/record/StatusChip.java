package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.web.faces.Share;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** The chips of all statuses, in their order. */
    static List<StatusChip> of(Map<MigrationStatus, Long> counts, RecordFilter filter) {
        Set<MigrationStatus> chosen = filter.statusSet();
        List<MigrationStatus> statuses = List.of(MigrationStatus.values());
        List<Long> numbers =
                statuses.stream().map(status -> counts.getOrDefault(status, 0L)).toList();
        List<Share> shares = Share.of(numbers);
        return IntStream.range(0, statuses.size())
                .mapToObj(i -> new StatusChip(
                        statuses.get(i),
                        numbers.get(i),
                        chosen.contains(statuses.get(i)),
                        filter.toggled(statuses.get(i)),
                        shares.get(i).start(),
                        shares.get(i).width()))
                .toList();
    }
}
