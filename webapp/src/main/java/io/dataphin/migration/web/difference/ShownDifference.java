package io.dataphin.migration.web.difference;

import io.dataphin.migration.api.migration.TaskDifference;
import io.dataphin.migration.api.migration.TaskDifference.Field;
import io.dataphin.migration.api.migration.Verification.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** A difference in the parts that a page shows: what differs first, the rest folded. */
public final class ShownDifference {

    private final TaskDifference difference;
    private final List<DifferenceRow> settings;
    private final List<DifferingText> texts;

    ShownDifference(TaskDifference difference) {
        this.difference = difference;
        settings = rows(field -> differs(field) && !DifferingText.isText(field));
        texts = difference.fields().stream()
                .filter(field -> differs(field) && DifferingText.isText(field))
                .map(DifferingText::of)
                .toList();
    }

    private static boolean differs(Field field) {
        return field.verdict() == Verdict.DIFFERENT;
    }

    private List<DifferenceRow> rows(Predicate<Field> wanted) {
        return difference.fields().stream()
                .filter(wanted)
                .map(DifferenceRow::of)
                .toList();
    }

    /** Name of the job. */
    public String getJobName() {
        return difference.jobName();
    }

    /** Name of the task. */
    public String getTaskName() {
        return difference.taskName();
    }

    /** Whether there is, or was, a task of that name. */
    public boolean isExists() {
        return difference.exists();
    }

    /** Whether the task holds already what is written. */
    public boolean isEqual() {
        return difference.equal();
    }

    /** Short values that differ. */
    public List<DifferenceRow> getSettings() {
        return settings;
    }

    /** Longer texts that differ. */
    public List<DifferingText> getTexts() {
        return texts;
    }

    /** Number of places in all texts that differ. */
    public int getTextChanges() {
        return texts.stream().mapToInt(text -> text.difference().getChanges()).sum();
    }

    /** What the task holds already. */
    public List<DifferenceRow> getSame() {
        return rows(field -> !differs(field) && field.verdict() != Verdict.DROPPED);
    }

    /** What has no place in a task, and somebody may miss. */
    public List<DifferenceRow> getMissed() {
        return rows(Field::matters);
    }
}
