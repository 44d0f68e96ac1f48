package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.MovesAlong;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.spi.SourceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Runs all rules over a job; never stops at the first finding. */
@ApplicationScoped
public class Preflight {

    @Inject
    private Instance<PreflightRule> rules;

    @Inject
    private JobAnalyses analyses;

    @Inject
    private SourceFiles files;

    @Inject
    private MovableFunctions functions;

    /**
     * All findings of a job whose files and functions are to be moved along, blockers first.
     */
    public List<Finding> check(SourceLocation location, CheckedJob checked) {
        return check(location, checked, true);
    }

    /**
     * All findings, blockers first.
     *
     * @param location the source of the job
     * @param checked what is known of the job but its script, other jobs, and what can be moved along: these are added here
     * @param move whether files and functions are to be moved along
     */
    public List<Finding> check(SourceLocation location, CheckedJob checked, boolean move) {
        CheckedJob whole = checked.with(analyses.of(checked.job()))
                .among(analyses.others(location))
                .moving(move ? movable(location, checked) : MovesAlong.NONE);
        return Finding.listed(
                rules.stream().flatMap(rule -> rule.check(whole).stream()).toList());
    }

    private MovesAlong movable(SourceLocation location, CheckedJob checked) {
        return new MovesAlong(
                files.configured(location),
                functions.of(location, checked.job(), checked.target()).stream()
                        .map(function -> function.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }
}
