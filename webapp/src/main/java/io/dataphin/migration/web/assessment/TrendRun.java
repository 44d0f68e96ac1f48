package io.dataphin.migration.web.assessment;

import io.dataphin.migration.api.assessment.Assessment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * One of the last assessments of a project, as a line of the trend.
 *
 * @param assessment the assessment
 * @param parts its jobs by readiness, as parts of a bar
 */
public record TrendRun(Assessment assessment, List<ReadinessChip> parts) {

    /** The runs that have jobs, oldest first; none when there are fewer than two, which are no trend. */
    static List<TrendRun> of(List<Assessment> newestFirst) {
        List<TrendRun> runs = new ArrayList<>(newestFirst.stream()
                .filter(one -> one.done() > 0)
                .map(one -> new TrendRun(one, ReadinessChip.of(one.counts(), Set.of())))
                .toList());
        Collections.reverse(runs);
        return runs.size() < 2 ? List.of() : runs;
    }
}
