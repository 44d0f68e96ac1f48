package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import java.util.List;

/** One check of a job before it is migrated. Looks at the summary only and makes no call, so that it can run over whole lists. */
public interface PreflightRule {

    /**
     * @param targetName name that the task would get; empty when none could be made
     * @return what was found; empty when nothing is wrong
     */
    List<Finding> check(SourceJob job, String targetName);
}
