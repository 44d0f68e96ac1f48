package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.script.ScriptTable;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Another job of the source writes the same table. Both do so today; who moves one of them should know. */
@ApplicationScoped
public class SharedSinkRule implements PreflightRule {

    /** So many jobs are named. */
    private static final int MOST_NAMED = 3;

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.script() == null
                ? List.of()
                : checked.script().sinks().stream()
                        .map(sink -> finding(sink, checked.others().writersOf(checked.job(), sink)))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<Finding> finding(ScriptTable sink, List<String> jobs) {
        if (jobs.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", jobs.subList(0, Math.min(MOST_NAMED, jobs.size())));
        String all = jobs.size() > MOST_NAMED ? named + ", +" + (jobs.size() - MOST_NAMED) : named;
        return Optional.of(Finding.at(sink.place(), Severity.INFO, "SINK_SHARED", "table", sink.name(), "jobs", all));
    }
}
