package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.translation.RequiredParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A job without its script, its JAR or its resource plan must not become a task, least of all over one that is whole. */
@ApplicationScoped
public class RequiredPartsRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        return job.missing().stream().map(RequiredParts::blocker).toList();
    }
}
