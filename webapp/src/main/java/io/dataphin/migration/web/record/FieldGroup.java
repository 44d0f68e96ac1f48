package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.Verification;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of a comparison to which the same happened.
 *
 * @param outcome what happened
 * @param rows the fields; at least one
 */
public record FieldGroup(FieldOutcome outcome, List<FieldRow> rows) {

    /** The groups of a comparison that have any fields. */
    public static List<FieldGroup> of(Verification verification) {
        return Arrays.stream(FieldOutcome.values())
                .map(outcome -> new FieldGroup(
                        outcome,
                        verification.fields().stream()
                                .filter(field -> outcome(field, verification) == outcome)
                                .map(FieldRow::of)
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static FieldOutcome outcome(FieldVerdict field, Verification verification) {
        return switch (field.verdict()) {
            case DIFFERENT -> FieldOutcome.DIFFERENT;
            case EQUAL, NORMALISED -> FieldOutcome.CARRIED;
            case POLICY -> FieldOutcome.DECIDED;
            case DROPPED -> verification.losses().contains(field.name()) ? FieldOutcome.MISSED : FieldOutcome.HARMLESS;
        };
    }
}
