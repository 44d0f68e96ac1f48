package io.dataphin.migration.api.migration;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.error.NotEligibleException;
import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts migrations and acts on their records. Injectable; the pages and the REST API use nothing else. Every call sees only what the
 * caller may see: what is hidden is a {@link NotFoundException}, what is seen but not allowed a {@link NoPermissionException}.
 */
public interface MigrationService {

    /**
     * Accepts a batch, all or nothing. When it returns, batch and records are durable and are worked on in the background.
     *
     * @return the batch with its records; the first batch again when the same idempotency key came with the same request
     * @throws InvalidRequestException {@code BATCH_EMPTY}, {@code BATCH_TOO_LARGE} (R12), {@code DUPLICATE_JOB}
     * @throws NotFoundException unknown project
     * @throws NoPermissionException the caller may not migrate into the project
     * @throws NotEligibleException {@code PROJECT_NOT_ELIGIBLE}, {@code JOB_NOT_ELIGIBLE}, {@code TARGET_NAME_INVALID},
     *     {@code TARGET_NAME_COLLISION}, {@code IDEMPOTENCY_KEY_REUSED}
     * @throws ConflictException {@code JOB_BUSY} (R13), {@code ACCEPTANCE_REQUIRED}, {@code IDEMPOTENCY_KEY_IN_USE}
     * @throws io.dataphin.migration.api.error.PlatformException when a platform cannot be asked; nothing was accepted
     */
    MigrationBatch start(Caller caller, StartMigration wish);

    /**
     * What {@link #start} would come to. Writes nothing.
     *
     * @throws InvalidRequestException as {@link #start}
     * @throws NotFoundException unknown project
     * @throws NoPermissionException the caller may not migrate into the project
     * @throws NotEligibleException {@code PROJECT_NOT_ELIGIBLE}; what stands against single jobs is part of the answer
     * @throws io.dataphin.migration.api.error.PlatformException when a platform cannot be asked
     */
    BatchPreview preview(Caller caller, StartMigration wish);

    /**
     * What a migration would write for a job, beside what stands in the task now. Reads the job and the task, writes nothing. The values are not
     * masked, since only somebody who may migrate gets them.
     *
     * @param targetName name of the task; null = the one that the job would get
     * @throws NotFoundException unknown project, or the source has no such job
     * @throws NoPermissionException the caller may not migrate into the project
     * @throws NotEligibleException {@code PROJECT_NOT_ELIGIBLE}, {@code TARGET_NAME_INVALID}, {@code JOB_NOT_ELIGIBLE} with the reason when no task can
     *     be made of the job
     * @throws io.dataphin.migration.api.error.PlatformException when a platform cannot be asked
     */
    TaskDifference difference(Caller caller, long projectId, String deploymentId, String targetName);

    /**
     * What a record's migration wrote, beside what the task held before. Asks neither platform. Values that may hold a secret are masked for a
     * reader who may not migrate in the project.
     *
     * @throws NotFoundException also when nothing was written, or the former content was not kept
     */
    TaskDifference overwritten(Caller caller, long recordId);

    /** One batch with its records. */
    MigrationBatch batch(Caller caller, long batchId);

    /**
     * One page of batches, newest first.
     *
     * @throws InvalidRequestException {@code INVALID_PARAMETER} for a cursor that is not ours or belongs to another filter
     */
    Slice<BatchSummary> batches(Caller caller, BatchQuery query);

    /**
     * One page of records.
     *
     * @throws InvalidRequestException {@code INVALID_PARAMETER} for a cursor that is not ours or belongs to another filter
     */
    Slice<MigrationRecord> records(Caller caller, RecordQuery query);

    /** Number of records by status under the query's other filters; every status is present. */
    Map<MigrationStatus, Long> countByStatus(Caller caller, RecordQuery query);

    /** How long records were worked on, by record id; those that the caller may not see are left out. Meant for the records of a page. */
    Map<Long, StageTimes> stageTimes(Caller caller, Collection<MigrationRecord> records);

    /** Failures grouped by cause over all records that match, most frequent first; sort, limit and cursor of the query are ignored. */
    List<FailureCause> causes(Caller caller, RecordQuery query);

    /**
     * What goes on in the projects that the caller sees. All but the running batches may be some seconds old.
     *
     * @param zone the reader's time zone, which tells the days
     */
    Overview overview(Caller caller, ZoneId zone);

    /** One record with its log. */
    RecordDetail record(Caller caller, long recordId);

    /**
     * The target's own log of the record's last submit, its last lines. A reader who may not migrate in the project gets a mask in its place,
     * since a log may quote the job.
     *
     * @throws NotFoundException also when nothing was submitted yet, or the target does not keep the log any more
     * @throws io.dataphin.migration.api.error.PlatformException when the target cannot be asked
     */
    String submitLog(Caller caller, long recordId);

    /**
     * Submits the written task once more without writing it (R6): FAILED to SUBMITTING.
     *
     * @throws ConflictException {@code NOT_SUBMITTABLE}, {@code SUPERSEDED}, {@code CHANGED_SINCE}, {@code JOB_BUSY}
     */
    MigrationRecord submitAgain(Caller caller, long recordId);

    /**
     * Migrates the same job once more (R14) as a new record in a new batch.
     *
     * @return the new record
     * @throws ConflictException {@code JOB_BUSY}; {@code ACCEPTANCE_REQUIRED} for a finding that was not accepted for the former record
     */
    MigrationRecord migrateAgain(Caller caller, long recordId, MigrateAgain changes);

    /**
     * Cancels a record that still waits.
     *
     * @throws ConflictException {@code NOT_CANCELLABLE}
     */
    MigrationRecord cancel(Caller caller, long recordId);

    /**
     * Publishes the submitted version (R17), its new resources and functions first. Goes on in the background and shows as the record's
     * publication; the status stays. A publication that failed may be tried again.
     *
     * @throws NoPermissionException the caller may neither migrate in nor publish from the project
     * @throws ConflictException {@code NOT_PUBLISHABLE} with its reason, {@code JOB_BUSY} while the job or the task is being worked on
     */
    MigrationRecord publish(Caller caller, long recordId);

    /**
     * Gives the target back its content from before the record, or deletes the task that it created. Goes on in the background; the status
     * stays, and at the end {@link MigrationRecord#undone} is filled. Never stops or restarts a running job.
     *
     * @throws ConflictException {@code NOT_UNDOABLE} with its reason, {@code CHANGED_SINCE} when somebody changed the task meanwhile,
     *     {@code JOB_BUSY} while the job or the task is being worked on
     */
    MigrationRecord undo(Caller caller, long recordId);

    /**
     * Looks whether the job and the task are still as they were. Goes on in the background, only reads, and shows as {@link MigrationRecord#drift}.
     *
     * @throws ConflictException {@code NOT_CHECKABLE} with its reason
     */
    MigrationRecord check(Caller caller, long recordId);

    /**
     * What an undo would change. Reads the task.
     *
     * @throws ConflictException as {@link #undo}
     */
    UndoPlan undoPlan(Caller caller, long recordId);

    /**
     * What an action on many records would come to. Reads the database only, so that it can be asked for before somebody confirms.
     *
     * @throws InvalidRequestException {@code BATCH_TOO_LARGE} as {@link #act}
     */
    ActionPreview preview(Caller caller, Action action, RecordSelection selection);

    /**
     * Does one action for many records, each on its own: a record that is refused does not keep the others back. Records that are migrated
     * again come into as few new batches as possible; each keeps its name and policy. Of several records of the same job the first is taken.
     *
     * @throws InvalidRequestException {@code BATCH_TOO_LARGE} when more than {@link RecordSelection#MAX_SIZE} records are chosen
     * @throws io.dataphin.migration.api.error.PlatformException when the caller's rights cannot be asked for; nothing was done
     */
    default BulkResult act(Caller caller, Action action, RecordSelection selection) {
        return act(caller, action, selection, Set.of());
    }

    /**
     * As {@link #act(Caller, Action, RecordSelection)}, for somebody who accepts findings.
     *
     * @param accept codes of findings that the caller accepts for each of these records, for {@link Action#MIGRATE} only; in addition to
     *     those that were accepted for the former records
     */
    BulkResult act(Caller caller, Action action, RecordSelection selection, Set<String> accept);
}
