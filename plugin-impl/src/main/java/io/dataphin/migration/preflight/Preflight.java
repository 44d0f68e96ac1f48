package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Runs all rules over a job; never stops at the first finding. */
@ApplicationScoped
public class Preflight {

    @Inject
    private Instance<PreflightRule> rules;

    /** All findings that do not depend on the target project, blockers first. */
    public List<Finding> check(SourceJob job, String targetName) {
        return sorted(rules.stream().flatMap(rule -> rule.check(job, targetName).stream()));
    }

    /** All findings, blockers first. */
    public List<Finding> check(SourceJob job, String targetName, TargetOffer offer) {
        return sorted(Stream.concat(check(job, targetName).stream(), check(job, offer).stream()));
    }

    /** The findings that depend on what the target project offers, blockers first. */
    public List<Finding> check(SourceJob job, TargetOffer offer) {
        return sorted(rules.stream().flatMap(rule -> rule.check(job, offer).stream()));
    }

    private static List<Finding> sorted(Stream<Finding> findings) {
        return Finding.listed(findings.toList());
    }
}
