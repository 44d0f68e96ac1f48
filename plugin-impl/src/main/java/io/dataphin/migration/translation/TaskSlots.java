package io.dataphin.migration.translation;

import java.util.Map;
import java.util.OptionalLong;

/** Slots of a task manager. */
final class TaskSlots {

    static final String KEY = "taskmanager.numberOfTaskSlots";

    private TaskSlots() {}

    /** The number of slots that the settings name, at least 1; Flink's default where they name none. */
    static long of(Map<String, String> flinkConf, TranslationNotes notes) {
        String text = flinkConf.get(KEY);
        if (text == null) {
            return ResourceDefaults.SLOTS;
        }
        OptionalLong slots = NumberText.wholePositive(text);
        if (slots.isEmpty()) {
            notes.find(TranslationFindings.slotsUnreadable(text));
        }
        return slots.orElse(ResourceDefaults.SLOTS);
    }
}
