package io.dataphin.migration.translation;

import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import java.util.List;
import java.util.TreeMap;

/**
 * A task as one text in the form in which tasks are compared: every property by its name, in the one spelling of its value, and the order of lists.
 * Two tasks have the same form exactly when {@link TaskComparison} finds no difference between them.
 */
public final class TaskForm {

    private final StringBuilder text = new StringBuilder();

    private TaskForm() {}

    /** The form of a task; equal tasks give equal texts. */
    public static String of(TaskDraft task) {
        TaskForm form = new TaskForm();
        new TreeMap<>(TaskContent.of(task)).forEach((name, value) -> form.add(name, value.canonical()));
        form.addOrder(TaskContent.RUNTIME_PARAMS, task.runtimeParams());
        form.addOrder(TaskContent.VARIABLES, task.variables());
        return form.text.toString();
    }

    private void addOrder(String list, List<KeyValue> entries) {
        entries.forEach(entry -> add(list, entry.key()));
    }

    /** With their lengths, so that no name or value can pass for something else. */
    private void add(String name, String value) {
        text.append(name.length())
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(name)
                .append('=')
                .append(value)
                .append('\n');
    }
}
