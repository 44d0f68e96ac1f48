package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.translation.NeededFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A file that the job needs must be in the target project, else the submit fails (R6). One that moves along is no reason to worry. */
@ApplicationScoped
public class FileInProjectRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.target() == null
                ? List.of()
                : checked.job().needs().fileNames().stream()
                        .filter(checked.target().resources()::lacks)
                        .map(name -> finding(checked, name))
                        .toList();
    }

    private static Finding finding(CheckedJob checked, String name) {
        return checked.movesAlong().files() && stored(checked.job(), name)
                ? Finding.of(Severity.INFO, Finding.FILE_MOVES_ALONG, "name", name)
                : Finding.of(Severity.WARNING, Finding.FILE_NOT_IN_PROJECT, "name", name);
    }

    private static boolean stored(SourceJob job, String name) {
        return job.needs().storedFiles().stream()
                .flatMap(address -> NeededFiles.name(address).stream())
                .anyMatch(name::equals);
    }
}
