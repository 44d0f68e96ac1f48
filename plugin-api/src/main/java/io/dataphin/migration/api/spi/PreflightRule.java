package io.dataphin.migration.api.spi;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.TargetOffer;
import java.util.List;

/**
 * One check of a job before it is migrated. It looks at what it is given and makes no call, so that it can run over whole lists. A rule needs one
 * of the two methods.
 */
public interface PreflightRule {

    /**
     * @param targetName name that the task would get; empty when none could be made
     * @return what was found; empty when nothing is wrong
     */
    default List<Finding> check(SourceJob job, String targetName) {
        return List.of();
    }

    /**
     * A check that depends on the target project.
     *
     * @param offer what the project offers to run the job in
     * @return what was found; empty when the job can run there
     */
    default List<Finding> check(SourceJob job, TargetOffer offer) {
        return List.of();
    }
}
