package io.dataphin.migration.translation;

import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.migration.Verification.Verdict;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import io.dataphin.migration.translation.TaskContent.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves that the target holds what was written (design 4.7). */
public final class TaskComparison {

    private static final TaskDraft NO_TASK = new TaskDraft(
            null, null, null, null, null, null, List.of(), null, null, null, null, null, List.of(), List.of(), null);

    private final TaskDraft written;
    private final TaskDraft readBack;
    private final Map<String, Value> before;
    private final Map<String, Value> after;
    private final Set<String> judged = new HashSet<>();

    private TaskComparison(TaskDraft written, TaskDraft readBack) {
        this.written = written;
        this.readBack = readBack;
        this.before = TaskContent.of(written);
        this.after = TaskContent.of(readBack);
    }

    /**
     * Merges what the translation said of every field with what stands in the target. Spellings of one value are the same value ({@code 4Gi} and
     * {@code 4096Mi}, {@code 1.0} and {@code 1}, {@code 36 h} and {@code 36h}); everything else is compared character by character.
     *
     * @param written the task as it was sent
     * @param readBack the task as the target shows it
     * @param verdicts the verdicts of the translation that gave {@code written}
     * @return the verdicts in their order, DIFFERENT where the target's value is not the written one; properties of the target that no field of
     *     the source stands for follow, named {@code task.<property>}, when they differ
     */
    public static List<FieldVerdict> compare(TaskDraft written, TaskDraft readBack, List<FieldVerdict> verdicts) {
        return new TaskComparison(written, readBack).merge(verdicts);
    }

    /**
     * The same comparison with all values in full: what is written beside what stands in the target. What a task does not hold is left out, but
     * for the fields that have no place in one.
     *
     * @param present the task as it stands in the target; null when there is none
     */
    public static List<TaskDifference.Field> difference(
            TaskDraft written, TaskDraft present, List<FieldVerdict> verdicts) {
        TaskComparison comparison = new TaskComparison(written, present == null ? NO_TASK : present);
        return comparison.merge(verdicts).stream()
                .flatMap(verdict -> comparison.field(verdict).stream())
                .toList();
    }

    private Optional<TaskDifference.Field> field(FieldVerdict verdict) {
        Optional<String> property = TaskProperty.of(verdict);
        if (property.isEmpty()) {
            return verdict.verdict() == Verdict.DROPPED
                    ? Optional.of(field(verdict, verdict.source(), null, null))
                    : Optional.empty();
        }
        Value one = before.get(property.get());
        Value other = after.get(property.get());
        if (one == null && other == null) {
            // the order of a list, which is no value of the task, or a field that neither side has
            return Optional.of(field(verdict, verdict.source(), verdict.source(), verdict.target()));
        }
        String written = one == null ? null : one.text();
        return Optional.of(field(
                verdict,
                verdict.rule() == null ? written : verdict.source(),
                written,
                other == null ? null : other.text()));
    }

    private static TaskDifference.Field field(FieldVerdict verdict, String source, String written, String target) {
        return new TaskDifference.Field(
                verdict.name(), verdict.verdict(), source, written, target, verdict.rule(), Losses.matters(verdict));
    }

    /**
     * The verdicts of the translation, as they were before {@link #compare} merged them with what stood in the target.
     *
     * @param compared what {@code compare} answered, or the verdicts of the translation themselves
     */
    public static List<FieldVerdict> beforeComparison(List<FieldVerdict> compared) {
        return compared.stream()
                .filter(verdict -> !isUnexpected(verdict))
                .map(verdict -> verdict.verdict() == Verdict.DIFFERENT
                        ? new FieldVerdict(
                                verdict.name(),
                                verdict.rule() == null
                                        ? Verdict.EQUAL
                                        : FieldRule.valueOf(verdict.rule()).verdict(),
                                verdict.source(),
                                null,
                                verdict.rule())
                        : verdict)
                .toList();
    }

    /** The translation has a rule for each property of a task that no field of the source stands for. */
    private static boolean isUnexpected(FieldVerdict verdict) {
        return verdict.name().startsWith(FieldPaths.TASK) && verdict.rule() == null;
    }

    private List<FieldVerdict> merge(List<FieldVerdict> verdicts) {
        List<FieldVerdict> merged = new ArrayList<>();
        verdicts.forEach(verdict -> merged.add(judge(verdict)));
        Set<String> properties = new LinkedHashSet<>(before.keySet());
        properties.addAll(after.keySet());
        properties.stream()
                .filter(property -> !judged.contains(property) && !same(property))
                .forEach(property -> merged.add(unexpected(property, text(before, property), text(after, property))));
        addOrder(TaskContent.RUNTIME_PARAMS, written.runtimeParams(), readBack.runtimeParams(), merged);
        addOrder(TaskContent.VARIABLES, written.variables(), readBack.variables(), merged);
        return merged;
    }

    private FieldVerdict judge(FieldVerdict verdict) {
        Optional<String> property = TaskProperty.of(verdict);
        if (property.isEmpty()) {
            return verdict;
        }
        judged.add(property.get());
        return same(property.get())
                ? verdict
                : new FieldVerdict(
                        verdict.name(),
                        Verdict.DIFFERENT,
                        verdict.source(),
                        text(after, property.get()),
                        verdict.rule());
    }

    private boolean same(String property) {
        Value one = before.get(property);
        Value other = after.get(property);
        return one == null || other == null ? one == other : one.canonical().equals(other.canonical());
    }

    /** The order of settings is part of what is written (contract section 2); only lists with the same keys can differ by order alone. */
    private static void addOrder(
            String list, List<KeyValue> written, List<KeyValue> readBack, List<FieldVerdict> merged) {
        List<String> before = written.stream().map(KeyValue::key).toList();
        List<String> after = readBack.stream().map(KeyValue::key).toList();
        if (!before.equals(after) && before.size() == after.size() && after.containsAll(before)) {
            merged.add(unexpected(
                    list + ".order",
                    ValueText.of(TaskContent.listText(before)),
                    ValueText.of(TaskContent.listText(after))));
        }
    }

    private static FieldVerdict unexpected(String property, String source, String target) {
        return new FieldVerdict(FieldPaths.TASK + property, Verdict.DIFFERENT, source, target, null);
    }

    private static String text(Map<String, Value> content, String property) {
        Value value = content.get(property);
        return value == null ? null : ValueText.of(value.text());
    }
}
