package io.dataphin.migration.preflight;

import io.dataphin.migration.api.job.SourceJob;
import io.dataphin.migration.api.message.PlatformText;
import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The name is not shown as the source has it. The other texts of a job are looked at when it is translated. */
@ApplicationScoped
public class UnreadableCharactersRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        SourceJob job = checked.job();
        return PlatformText.unreadable(job.name())
                ? List.of(Finding.of(Severity.WARNING, "CHARACTERS_UNREADABLE", "job", job.name()))
                : List.of();
    }
}
