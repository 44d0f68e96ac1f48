package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.migration.Verification.Verdict;
import java.util.List;

/**
 * What a migration writes, or has written, into a task, beside what stands or stood there.
 *
 * @param jobName name of the job
 * @param taskName name of the task
 * @param exists whether there is, or was, a task of that name
 * @param fields what a task holds, one a field, and what has no place in a task
 */
public record TaskDifference(String jobName, String taskName, boolean exists, List<Field> fields) {

    public TaskDifference {
        fields = List.copyOf(fields);
    }

    /** Whether the task holds already what is written. */
    public boolean equal() {
        return exists && fields.stream().noneMatch(field -> field.verdict() == Verdict.DIFFERENT);
    }

    /**
     * One field.
     *
     * @param name path of the source's field
     * @param verdict {@link Verdict#DIFFERENT} when the task holds something else than what is written; otherwise what becomes of the source's field
     * @param source value on the source as text; null when absent
     * @param written value that is written, in full; null when nothing is
     * @param target value in the task, in full; null when absent
     * @param rule name of the rule or the reason; null when the source's value is written as it is
     * @param matters whether somebody may miss the field, which has no place in a task
     */
    public record Field(
            String name, Verdict verdict, String source, String written, String target, String rule, boolean matters) {}
}
