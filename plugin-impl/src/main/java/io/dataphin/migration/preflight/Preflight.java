package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Runs all rules over a job; never stops at the first finding. */
@ApplicationScoped
public class Preflight {

    @Inject
    private Instance<PreflightRule> rules;

    /** All findings, blockers first. */
    public List<Finding> check(SourceJob job, String targetName) {
        return rules.stream()
                .flatMap(rule -> rule.check(job, targetName).stream())
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .toList();
    }
}
