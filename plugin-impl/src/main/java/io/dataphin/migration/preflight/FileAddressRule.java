package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.spi.PreflightRule;
import io.dataphin.migration.translation.FileAddress;
import io.dataphin.migration.translation.RequiredParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Every file that a job needs must have an address that ends in a file name, else the translation refuses the job. */
@ApplicationScoped
public class FileAddressRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        return job.needs().files().stream()
                .map(FileAddress::of)
                // an address that is empty is a part that the job lacks
                .filter(address -> !address.text().isEmpty())
                .map(RequiredParts::unreadable)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
