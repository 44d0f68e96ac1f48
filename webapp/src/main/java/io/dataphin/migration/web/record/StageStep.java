package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A stage of a record's life, how far the record got with it, and how long it took.
 *
 * @param stage the stage
 * @param progress how far
 * @param at when it was last heard of; null when it never was
 * @param spent time spent on it, over all attempts; null when it never was heard of
 */
public record StageStep(Stage stage, Progress progress, Instant at, Duration spent) {

    /** What is told when a stage begins; everything else is told when something is done. */
    private static final Set<String> BEGINNINGS = Set.of("READING", "SUBMITTING", "SUBMIT_RUNNING");

    /** How far a record got with a stage. */
    public enum Progress {
        DONE,
        CURRENT,
        FAILED,
        /** The record ended before this stage. */
        LEFT_OUT,
        PENDING
    }

    /**
     * All stages of a record, in order.
     *
     * @param events its log, oldest first
     */
    public static List<StageStep> of(MigrationRecord record, List<RecordEvent> events) {
        Map<Stage, Instant> last = new EnumMap<>(Stage.class);
        Map<Stage, Duration> spent = new EnumMap<>(Stage.class);
        RecordEvent before = null;
        for (RecordEvent event : events) {
            if (record.finishedAt() != null && event.at().isAfter(record.finishedAt())) {
                // what was done with the record afterwards, such as an undo, is no part of its stages
                break;
            }
            if (event.stage() != null) {
                last.put(event.stage(), event.at());
                spent.merge(event.stage(), Duration.ZERO, Duration::plus);
            }
            if (before != null) {
                Stage busy = busyBetween(before, event);
                if (busy != null) {
                    spent.merge(busy, Duration.between(before.at(), event.at()), Duration::plus);
                }
            }
            before = event;
        }
        return Arrays.stream(Stage.values())
                .map(stage -> new StageStep(stage, progress(record, stage), last.get(stage), spent.get(stage)))
                .toList();
    }

    /** The stage that took the time between two lines of the log; null for the time that a record waited for a person. */
    private static Stage busyBetween(RecordEvent one, RecordEvent next) {
        if (one.stage() == next.stage() || one.stage() != null && BEGINNINGS.contains(one.code())) {
            return one.stage();
        }
        return "SUBMIT_AGAIN".equals(next.code()) ? null : next.stage();
    }

    private static Progress progress(MigrationRecord record, Stage stage) {
        if (record.status() == MigrationStatus.SUCCEEDED) {
            return Progress.DONE;
        }
        int reached = record.stage() == null ? -1 : record.stage().ordinal();
        if (stage.ordinal() < reached) {
            return Progress.DONE;
        }
        if (stage.ordinal() > reached) {
            return record.status().busy() ? Progress.PENDING : Progress.LEFT_OUT;
        }
        return switch (record.status()) {
            case FAILED -> Progress.FAILED;
            case SKIPPED, CANCELLED -> Progress.LEFT_OUT;
            default -> Progress.CURRENT;
        };
    }
}
