package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.spi.SourceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Runs all rules over a job; never stops at the first finding. */
@ApplicationScoped
public class Preflight {

    @Inject
    private Instance<PreflightRule> rules;

    @Inject
    private JobAnalyses analyses;

    @Inject
    private SourceFiles files;

    /**
     * All findings, blockers first.
     *
     * @param location the source of the job
     * @param checked what is known of the job but its script, other jobs, and whether files move along: these are added here
     */
    public List<Finding> check(SourceLocation location, CheckedJob checked) {
        CheckedJob whole = checked.with(analyses.of(checked.job()))
                .among(analyses.others(location))
                .moving(files.configured(location));
        return Finding.listed(
                rules.stream().flatMap(rule -> rule.check(whole).stream()).toList());
    }
}
