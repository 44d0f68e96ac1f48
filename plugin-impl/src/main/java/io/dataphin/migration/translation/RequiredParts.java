package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.RequiredPart;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;

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
}
