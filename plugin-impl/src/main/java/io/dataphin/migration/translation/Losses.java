package io.dataphin.migration.translation;

import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which of the fields that have no place in a task somebody may miss: what a person set for the job, and what this version does not know.
 * Nobody misses ids, people and history of the source, what belongs to another kind of job, or what the source says of every job.
 */
public final class Losses {

    private static final Set<String> WHAT_A_PERSON_SET =
            Set.of(FieldRule.NO_TARGET_FIELD.name(), FieldRule.UNKNOWN_FIELD.name());

    /** What nearly every job has. */
    private static final Map<String, String> DEFAULTS = Map.of(
            FieldPaths.LOGGING_PROFILE, "default",
            FieldPaths.LOGGERS, "root=INFO");

    /** JSON of sections in which the job has nothing. */
    private static final Set<String> NOTHING = Set.of("{}", "[]");

    private Losses() {}

    /**
     * Whether somebody may miss the field; false for one that was not dropped. For how long the source keeps its own logs is nothing that a task
     * could hold.
     */
    public static boolean matters(FieldVerdict field) {
        return field.verdict() == Verdict.DROPPED
                && WHAT_A_PERSON_SET.contains(field.rule())
                && field.source() != null
                && !NOTHING.contains(field.source())
                && !field.name().startsWith(FieldPaths.LOG_KEEPING)
                && !field.source().equals(DEFAULTS.get(field.name()));
    }

    /** The names of those of the fields that somebody may miss. */
    public static Set<String> of(List<FieldVerdict> fields) {
        return fields.stream().filter(Losses::matters).map(FieldVerdict::name).collect(Collectors.toSet());
    }
}
