package io.dataphin.migration.translation;

import java.util.ArrayList;
import java.util.List;

/** Values of a task that the source does not say: one finding names them all with the defaults that they get. */
final class DefaultedValues {

    private final List<String> values = new ArrayList<>();

    /** @param field name of the task's field */
    void add(String field, Object value) {
        values.add(field + " " + value);
    }

    void note(TranslationNotes notes) {
        if (!values.isEmpty()) {
            notes.find(TranslationFindings.resourcesDefaulted(values));
        }
    }
}
