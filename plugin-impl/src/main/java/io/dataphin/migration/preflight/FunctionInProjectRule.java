package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.script.ScriptFunction;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/**
 * A function that the source has registered must be registered in the target project, too, else the submit fails (R6). Of all others nothing is known. One
 * that moves along is no reason to worry.
 */
@ApplicationScoped
public class FunctionInProjectRule implements PreflightRule {

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.target() == null || checked.script() == null
                ? List.of()
                : checked.script().functions().stream()
                        .filter(function -> !function.defined())
                        .filter(function -> checked.target().functions().lacks(lastName(function)))
                        .map(function -> finding(checked, function))
                        .toList();
    }

    private static Finding finding(CheckedJob checked, ScriptFunction function) {
        return checked.movesAlong().functions().contains(lastName(function))
                ? Finding.at(function.place(), Severity.INFO, Finding.FUNCTION_MOVES_ALONG, "name", function.name())
                : Finding.at(function.place(), Severity.WARNING, "FUNCTION_NOT_IN_PROJECT", "name", function.name());
    }

    private static String lastName(ScriptFunction function) {
        String name = function.name();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
