package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.script.RefusedFeature;
import io.dataphin.migration.api.script.RefusedStatement;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Statements that Flink's own parser does not take: those that only the source's engine knows, those that it gave up with its version 3, and mistakes. The
 * source runs them, so none of them keeps a job back; whether Dataphin takes them, its submit tells.
 */
@ApplicationScoped
public class RefusedStatementRule implements PreflightRule {

    /** Each kind of refusal has a code of its own, so that jobs with the same one can be found together. */
    static final String CODE = "SQL_";

    private static final String UNKNOWN = "…";

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.script() == null
                ? List.of()
                : checked.script().refused().stream()
                        .map(RefusedStatementRule::finding)
                        .toList();
    }

    private static Finding finding(RefusedStatement refused) {
        String near = refused.near().isEmpty() ? UNKNOWN : refused.near();
        return Finding.at(refused.place(), severity(refused.feature()), CODE + refused.feature(), "near", near);
    }

    /** Which words are none for names changes with every version of Flink. */
    private static Severity severity(RefusedFeature feature) {
        return feature == RefusedFeature.RESERVED_WORD ? Severity.INFO : Severity.WARNING;
    }
}
