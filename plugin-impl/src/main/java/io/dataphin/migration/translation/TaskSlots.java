package io.dataphin.migration.translation;

import java.util.Map;

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
        String number = text.trim();
        long slots = number.matches("\\d{1,9}") ? Long.parseLong(number) : 0;
        if (slots == 0) {
            notes.find(TranslationFindings.slotsUnreadable(text));
        }
        return Math.max(slots, ResourceDefaults.SLOTS);
    }
}
