package io.dataphin.migration.api.migration;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Comparison of what was read from the source and what stands in the target.
 *
 * @param checkedAt when the target was read back
 * @param fields one verdict a field
 * @param sourceHash SHA-256 of the compared form of what was written; null for what a former version compared
 * @param targetHash the same of what stood in the target; the same exactly when no field differs
 * @param losses names of the fields without a place in a task that somebody may miss; what was dropped beside them does not matter
 */
public record Verification(
        Instant checkedAt, List<FieldVerdict> fields, Set<String> losses, String sourceHash, String targetHash) {

    public Verification {
        fields = List.copyOf(fields);
        losses = Set.copyOf(losses);
    }

    /** Whether no field differs. */
    public boolean equal() {
        return fields.stream().noneMatch(field -> field.verdict() == Verdict.DIFFERENT);
    }

    /**
     * Verdict on one field.
     *
     * @param name path of the source's field
     * @param verdict what became of it
     * @param source value on the source as text; null when absent
     * @param target value in the target as text; null when absent
     * @param rule name of the rule or the reason; null for EQUAL
     */
    public record FieldVerdict(String name, Verdict verdict, String source, String target, String rule) {}

    /** What became of a field. */
    public enum Verdict {
        EQUAL,
        NORMALISED,
        POLICY,
        DROPPED,
        DIFFERENT
    }
}
