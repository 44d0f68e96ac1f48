package io.dataphin.migration.translation;

import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Every finding that a translation can make: code, severity and parameters in one place. Parameters hold no values but those of resources. */
final class TranslationFindings {

    private TranslationFindings() {}

    static Finding unsupportedKind(String kind) {
        return Finding.of(Severity.BLOCKER, "UNSUPPORTED_KIND", "kind", kind);
    }

    static Finding charactersUnreadable(String job) {
        return Finding.of(Severity.WARNING, "CHARACTERS_UNREADABLE", "job", job);
    }

    static Finding batchNotSupported() {
        return Finding.of(Severity.BLOCKER, "BATCH_NOT_SUPPORTED");
    }

    /** @param rule why that parallelism was taken */
    static Finding expertPlanUnreadable(long parallelism, FieldRule rule) {
        return Finding.of(Severity.WARNING, "EXPERT_PLAN_UNREADABLE", "parallelism", parallelism, "rule", rule);
    }

    static Finding resourceNameInvalid(String name) {
        return Finding.of(Severity.WARNING, "RESOURCE_NAME_INVALID", "name", name);
    }

    static Finding resourceNameDoubtful(String name, FileAddress address) {
        return Finding.of(Severity.WARNING, "RESOURCE_NAME_DOUBTFUL", "name", name, "uri", address.shown());
    }

    static Finding resourceValueUnreadable(String field, String value, Object used) {
        return Finding.of(
                Severity.WARNING,
                "RESOURCE_VALUE_UNREADABLE",
                "field",
                field,
                "value",
                ValueText.of(value),
                "used",
                used);
    }

    static Finding resourceValuesContradict(List<SaidNumber> said, long used) {
        String values = said.stream()
                .map(number -> number.path() + " = " + number.text())
                .collect(Collectors.joining(", "));
        return Finding.of(Severity.WARNING, "RESOURCE_VALUES_CONTRADICT", "values", values, "used", used);
    }

    static Finding slotsUnreadable(String value) {
        return Finding.of(Severity.WARNING, "SLOTS_UNREADABLE", "value", value);
    }

    static Finding clusterTypeDiffers(String queue, String type) {
        return Finding.of(Severity.WARNING, "CLUSTER_TYPE_DIFFERS", "queue", queue, "type", type);
    }

    static Finding variablesUndeclared(Collection<String> names) {
        return Finding.of(Severity.WARNING, "VARIABLES_UNDECLARED", "variables", String.join(", ", names));
    }

    static Finding variableNameTooLong(String variable, int length, int limit) {
        return Finding.of(
                Severity.WARNING, "VARIABLE_NAME_TOO_LONG", "variable", variable, "length", length, "limit", limit);
    }

    static Finding variableNameSigns(Collection<String> names) {
        return Finding.of(Severity.WARNING, "VARIABLE_NAME_SIGNS", "variables", String.join(", ", names));
    }

    static Finding variableNameReserved(Collection<String> names) {
        return Finding.of(Severity.WARNING, "VARIABLE_NAME_RESERVED", "variables", String.join(", ", names));
    }

    static Finding variableValueTooLong(String variable, int length, int limit) {
        return Finding.of(
                Severity.WARNING, "VARIABLE_VALUE_TOO_LONG", "variable", variable, "length", length, "limit", limit);
    }

    static Finding variablesRepeated(Collection<String> names) {
        return Finding.of(Severity.WARNING, "VARIABLES_REPEATED", "variables", String.join(", ", names));
    }

    static Finding secretsStay(Collection<String> names) {
        return Finding.of(Severity.INFO, "SECRETS_STAY", "secrets", String.join(", ", names));
    }

    static Finding resourcesDefaulted(Collection<String> values) {
        return Finding.of(Severity.INFO, "RESOURCES_DEFAULTED", "values", String.join(", ", values));
    }

    static Finding descriptionCut(int length, int limit) {
        return Finding.of(Severity.INFO, "DESCRIPTION_CUT", "length", length, "limit", limit);
    }

    static Finding loggingNotCarried() {
        return Finding.of(Severity.INFO, "LOGGING_NOT_CARRIED");
    }

    static Finding labelsNotCarried(Collection<String> labels) {
        return Finding.of(Severity.INFO, "LABELS_NOT_CARRIED", "labels", String.join(", ", labels));
    }

    static Finding unknownField(String path) {
        return Finding.of(Severity.INFO, "UNKNOWN_FIELD", "field", path);
    }
}
