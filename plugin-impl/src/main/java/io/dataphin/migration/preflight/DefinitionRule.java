package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the definition of a job tells before it is translated: resources, variables, settings and fields that are not carried as they stand. */
@ApplicationScoped
public class DefinitionRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.job().findings();
    }
}
