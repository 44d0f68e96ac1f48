package io.dataphin.migration.web.assessment;

import io.dataphin.migration.api.assessment.Readiness;
import io.dataphin.migration.web.faces.Share;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A readiness with its number of jobs, as a switch of the filter and as a part of the bar above it.
 *
 * @param on whether the filter asks for it
 * @param toggled value of the address after a click
 * @param share its part of the bar
 */
public record ReadinessChip(Readiness readiness, long count, boolean on, String toggled, Share share) {

    /** The chips of all, in their order. */
    static List<ReadinessChip> of(Map<Readiness, Long> counts, Set<Readiness> chosen) {
        List<Readiness> all = List.of(Readiness.values());
        List<Long> numbers =
                all.stream().map(one -> counts.getOrDefault(one, 0L)).toList();
        List<Share> shares = Share.of(numbers);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new ReadinessChip(
                        all.get(i),
                        numbers.get(i),
                        chosen.contains(all.get(i)),
                        chosen.contains(all.get(i)) ? "" : all.get(i).name(),
                        shares.get(i)))
                .toList();
    }
}
