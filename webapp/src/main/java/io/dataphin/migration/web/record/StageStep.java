package io.dataphin.migration.web.record;

import io.dataphin.migration.api.migration.MigrationRecord;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import java.util.Arrays;
import java.util.List;

/**
 * A stage of a record's life and how far the record got with it.
 *
 * @param stage the stage
 * @param progress how far
 */
public record StageStep(Stage stage, Progress progress) {

    /** How far a record got with a stage. */
    public enum Progress {
        DONE,
        CURRENT,
        FAILED,
        /** The record ended before this stage. */
        LEFT_OUT,
        PENDING
    }

    /** All stages of a record, in order. */
    public static List<StageStep> of(MigrationRecord record) {
        return Arrays.stream(Stage.values())
                .map(stage -> new StageStep(stage, progress(record, stage)))
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
