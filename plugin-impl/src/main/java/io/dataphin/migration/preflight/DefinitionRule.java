package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.script.ScriptVariable;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the definition of a job tells before it is translated: resources, variables, settings and fields that are not carried as they stand. What is about
 * variables gets the place of the first of them in the script.
 */
@ApplicationScoped
public class DefinitionRule implements PreflightRule {

    private static final String SECRETS = "secrets";
    private static final List<String> VARIABLES = List.of("variables", "variable");

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.job().findings().stream()
                .map(finding -> placed(finding, checked.script()))
                .toList();
    }

    private static Finding placed(Finding finding, ScriptAnalysis script) {
        if (script == null) {
            return finding;
        }
        Set<String> secrets = names(finding, List.of(SECRETS));
        Set<String> variables = names(finding, VARIABLES);
        Optional<ScriptVariable> first = script.variables().stream()
                .filter(variable -> (variable.secret() ? secrets : variables).contains(variable.name()))
                .findFirst();
        return first.map(variable -> new Finding(
                        finding.text(),
                        finding.severity(),
                        variable.place().line(),
                        variable.place().column()))
                .orElse(finding);
    }

    private static Set<String> names(Finding finding, List<String> parameters) {
        return parameters.stream()
                .map(finding.text().parameters()::get)
                .flatMap(Stream::ofNullable)
                .flatMap(names -> Arrays.stream(names.split(", ")))
                .collect(Collectors.toSet());
    }
}
