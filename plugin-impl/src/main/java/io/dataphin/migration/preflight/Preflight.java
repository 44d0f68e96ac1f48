package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.MovesAlong;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.api.spi.SourceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Runs all rules over a job; never stops at the first finding. */
@ApplicationScoped
public class Preflight {

    private static final Logger LOG = Logger.getLogger(Preflight.class.getName());

    private final Set<String> failed = ConcurrentHashMap.newKeySet();

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
        return Finding.listed(rules.handlesStream()
                .flatMap(rule -> run(rule.getBean().getBeanClass().getSimpleName(), rule.get(), whole).stream())
                .toList());
    }

    /**
     * What one rule finds. Rules may come from outside the product: a defect of one must neither hide the page nor be passed over in
     * silence, so it becomes a finding. A defect is logged once a rule, as it meets every job.
     */
    List<Finding> run(String name, PreflightRule rule, CheckedJob job) {
        try {
            return rule.check(job);
        } catch (RuntimeException | LinkageError e) {
            if (failed.add(name)) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "rule " + name + " failed on job " + job.job().deploymentId());
            }
            return List.of(Finding.of(Severity.WARNING, Finding.RULE_FAILED, "rule", name));
        }
    }

    private MovesAlong movable(SourceLocation location, CheckedJob checked) {
        return new MovesAlong(
                files.configured(location),
                functions.of(location, checked.job(), checked.target()).stream()
                        .map(function -> function.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }
}
