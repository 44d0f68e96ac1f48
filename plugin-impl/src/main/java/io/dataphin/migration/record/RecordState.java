package io.dataphin.migration.record;

import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.project.Env;

/**
 * What decides which actions a record offers, all of it stored.
 *
 * @param objectName name of the job
 * @param targetName name of the task
 * @param env side that is written: DEV for a pair, PROD for a Basic project
 * @param failure why it failed; null unless FAILED
 * @param taskWritten whether the record wrote a task
 * @param undone whether its effect was taken back
 * @param undoing whether an undo of it runs
 * @param superseded whether the job has a newer record
 * @param overwritten whether a newer record wrote the same task and was not undone
 * @param jobHeld whether another record works on the job
 * @param nameHeld whether another record works on a task of that name
 */
public record RecordState(
        long id,
        String deploymentId,
        String objectName,
        String targetName,
        long projectId,
        Env env,
        MigrationStatus status,
        Failure failure,
        boolean taskWritten,
        PublicationStatus publication,
        boolean undone,
        boolean undoing,
        boolean superseded,
        boolean overwritten,
        boolean jobHeld,
        boolean nameHeld) {}
