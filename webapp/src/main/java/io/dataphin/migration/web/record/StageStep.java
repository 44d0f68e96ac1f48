package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.RecordEvent;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.StageTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A stage of a record's life, how far the record got with it, and how long it took.
 *
 * @param stage the stage
 * @param progress how far
 * @param at when it was last heard of; null when it never was
 * @param spent time spent on it, over all attempts; null when it never was heard of
 */
public record StageStep(Stage stage, Progress progress, Instant at, Duration spent) {

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
        StageTimes times = StageTimes.of(record.finishedAt(), events);
        return Arrays.stream(Stage.values())
                .map(stage -> new StageStep(
                        stage,
                        progress(record, stage),
                        times.last().get(stage),
                        times.spent().get(stage)))
                .toList();
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
