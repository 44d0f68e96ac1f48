package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobDefinition;
import io.dataphin.migration.api.job.RequiredPart;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.script.ScriptTokens;
import java.util.List;
import java.util.Optional;

/** Why no task is made of a job that is not whole. The check before the start and the translation ask the same, so that they agree. */
public final class RequiredParts {

    private RequiredParts() {}

    /** The blocker for a part that is missing. */
    public static Finding blocker(RequiredPart missing) {
        return switch (missing) {
            case SCRIPT -> Finding.of(Severity.BLOCKER, "SCRIPT_MISSING");
            case JAR -> Finding.of(Severity.BLOCKER, "JAR_MISSING");
            case RESOURCE_PLAN -> Finding.of(Severity.BLOCKER, "EXPERT_PLAN_MISSING");
        };
    }

    /** The blocker for an address that ends in no file; empty when it does. */
    public static Optional<Finding> unreadable(FileAddress address) {
        return ResourceName.of(address).isPresent()
                ? Optional.empty()
                : Optional.of(Finding.of(Severity.BLOCKER, "RESOURCE_URI_UNREADABLE", "uri", address.shown()));
    }

    /** What a job lacks; a script of comments and blanks only is none. */
    static List<RequiredPart> missing(JobDefinition job) {
        return RequiredPart.missing(job.artifact(), job.resources(), ScriptTokens::saysNothing);
    }
}
