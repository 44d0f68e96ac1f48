package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A file that the job needs must be in the target project, else the submit fails (R6). */
@ApplicationScoped
public class FileInProjectRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.target() == null
                ? List.of()
                : checked.job().needs().fileNames().stream()
                        .filter(checked.target().resources()::lacks)
                        .map(name -> Finding.of(Severity.WARNING, "FILE_NOT_IN_PROJECT", "name", name))
                        .toList();
    }
}
