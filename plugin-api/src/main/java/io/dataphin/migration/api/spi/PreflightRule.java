package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import java.util.List;

/**
 * One check of a job before it is migrated. It looks at what it is given and makes no call, so that it can run over whole lists. Every bean of this type is
 * asked; it keeps nothing between two jobs.
 */
@FunctionalInterface
public interface PreflightRule {

    /**
     * Checks a job.
     *
     * @return what was found; empty when nothing is wrong, or what the rule looks at is not known
     */
    List<Finding> check(CheckedJob checked);
}
