package io.dataphin.migration.it.container.extension;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lets no task have a certain beginning of its name. */
@ApplicationScoped
public class ForbiddenNameRule implements PreflightRule {

    /** What no name may begin with. */
    public static final String PREFIX = "forbidden_";

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.targetName().startsWith(PREFIX)
                ? List.of(Finding.of(Severity.BLOCKER, "FORBIDDEN_NAME", "name", checked.targetName()))
                : List.of();
    }
}
