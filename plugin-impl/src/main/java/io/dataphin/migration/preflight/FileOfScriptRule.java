package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.translation.FileAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A file that the script itself loads is no resource of a project: the task loads it from the same address. */
@ApplicationScoped
public class FileOfScriptRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.script() == null
                ? List.of()
                : checked.script().files().stream()
                        .map(file -> Finding.at(
                                file.place(),
                                Severity.INFO,
                                "FILE_LOADED_BY_SCRIPT",
                                "uri",
                                FileAddress.of(file.uri()).shown()))
                        .toList();
    }
}
