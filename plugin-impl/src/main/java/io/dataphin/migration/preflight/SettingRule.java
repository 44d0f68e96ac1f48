package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** A script that sets what a task has a section for: the section counts over settings of the same key (dataphin-product 7.3). */
@ApplicationScoped
public class SettingRule implements PreflightRule {

    /** Keys of the sections Checkpoint and State. */
    private static final Set<String> OF_SECTIONS =
            Set.of("execution.checkpointing.interval", "execution.checkpointing.min-pause", "table.exec.state.ttl");

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.script() == null
                ? List.of()
                : checked.script().settings().stream()
                        .filter(setting -> OF_SECTIONS.contains(setting.key()))
                        .map(setting -> Finding.at(
                                setting.place(), Severity.INFO, "SETTING_OF_SECTION", "setting", setting.key()))
                        .toList();
    }
}
