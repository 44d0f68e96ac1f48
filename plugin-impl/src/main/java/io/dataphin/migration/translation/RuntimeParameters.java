package io.dataphin.migration.translation;

import io.dataphin.migration.api.task.TaskCheckpoint;
import io.dataphin.migration.api.task.TaskDraft.KeyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Flink settings of a job, split over the sections of a task. A setting is in one place only: the checkpoint section and the state section win
 * over a runtime parameter of the same key (dataphin-product 7.3), so two copies could drift apart.
 *
 * @param checkpoint null when no checkpoint setting is in whole seconds
 * @param stateTtl null when not set
 * @param params every other setting, in the source's order
 */
record RuntimeParameters(TaskCheckpoint checkpoint, String stateTtl, List<KeyValue> params) {

    static final String INTERVAL = "execution.checkpointing.interval";
    static final String MIN_PAUSE = "execution.checkpointing.min-pause";
    static final String STATE_TTL = "table.exec.state.ttl";

    RuntimeParameters {
        params = List.copyOf(params);
    }

    static RuntimeParameters of(Map<String, String> flinkConf, TranslationNotes notes) {
        Long interval = section(INTERVAL, flinkConf, notes);
        Long minPause = section(MIN_PAUSE, flinkConf, notes);
        String stateTtl = stateTtl(flinkConf, notes);
        List<KeyValue> params = new ArrayList<>();
        flinkConf.forEach((key, value) -> {
            if (!isSection(key, interval, minPause, stateTtl)) {
                notes.equal(FieldPaths.FLINK_CONF + key, value);
                params.add(new KeyValue(key, value));
            }
        });
        TaskCheckpoint checkpoint =
                interval == null && minPause == null ? null : new TaskCheckpoint(interval, minPause);
        return new RuntimeParameters(checkpoint, stateTtl, params);
    }

    private static boolean isSection(String key, Long interval, Long minPause, String stateTtl) {
        return (key.equals(INTERVAL) && interval != null)
                || (key.equals(MIN_PAUSE) && minPause != null)
                || (key.equals(STATE_TTL) && stateTtl != null);
    }

    private static Long section(String key, Map<String, String> flinkConf, TranslationNotes notes) {
        String text = flinkConf.get(key);
        OptionalLong seconds =
                FlinkDuration.parse(text).map(FlinkDuration::wholeSeconds).orElse(OptionalLong.empty());
        if (seconds.isEmpty()) {
            return null;
        }
        notes.ruled(
                FieldPaths.FLINK_CONF + key, FieldRule.CHECKPOINT_SECTION, text, Long.toString(seconds.getAsLong()));
        return seconds.getAsLong();
    }

    /** A text that is no duration stays where Flink itself will judge it. */
    private static String stateTtl(Map<String, String> flinkConf, TranslationNotes notes) {
        String text = flinkConf.get(STATE_TTL);
        if (FlinkDuration.parse(text).isEmpty()) {
            return null;
        }
        notes.ruled(FieldPaths.FLINK_CONF + STATE_TTL, FieldRule.STATE_TTL_SECTION, text, text);
        return text;
    }
}
