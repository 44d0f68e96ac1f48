package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Outcome;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.project.SourceLocation;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskOrigin;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.MovedItem;
import io.dataphin.migration.flow.submit.Submission;
import java.util.List;

/**
 * A record as its steps see it.
 *
 * @param order what was asked for; never changes
 * @param status status of the record
 * @param stage stage that it is in; null before the first
 * @param step what is to be done next
 * @param texts what was read and translated
 * @param overwrite the task that is to be overwritten; null for a create
 * @param written the task that was written; null before that
 * @param outcome what was done to the target; null while nothing was
 * @param rounds how many writes, then submits, were begun in a row without an end; see {@link io.dataphin.migration.flow.LostWrite}
 * @param submit the submit
 * @param failure why the record failed; null unless it did
 * @param memory what steps remember for later ones
 * @param files how the moves of its missing files stand; loaded for the step that waits for them, else empty
 */
public record MigrateState(
        FlowHead head,
        Order order,
        MigrationStatus status,
        Stage stage,
        MigrateStep step,
        Texts texts,
        TaskVersion overwrite,
        Written written,
        Outcome outcome,
        int rounds,
        Submission submit,
        Failure failure,
        MigrateMemory memory,
        List<MovedItem> files)
        implements FlowState<MigrateState> {

    public MigrateState {
        files = List.copyOf(files);
    }

    /** A record that waits for no files. */
    public MigrateState(
            FlowHead head,
            Order order,
            MigrationStatus status,
            Stage stage,
            MigrateStep step,
            Texts texts,
            TaskVersion overwrite,
            Written written,
            Outcome outcome,
            int rounds,
            Submission submit,
            Failure failure,
            MigrateMemory memory) {
        this(
                head, order, status, stage, step, texts, overwrite, written, outcome, rounds, submit, failure, memory,
                List.of());
    }

    /**
     * What was asked for.
     *
     * @param predecessorKeys migration keys of the failed records that this one repeats, newest first: a task that one of them wrote counts as its
     *     own
     * @param moveFiles whether files that the project lacks are moved along
     */
    public record Order(
            long recordId,
            String deploymentId,
            String objectName,
            String targetName,
            TaskType fileFormat,
            ProjectRef project,
            SameNamePolicy policy,
            SourceLocation source,
            UserRef migrator,
            String migrationKey,
            List<String> predecessorKeys,
            boolean moveFiles) {

        public Order {
            predecessorKeys = List.copyOf(predecessorKeys);
        }

        /** Where the task comes from, as it is written into it. */
        public TaskOrigin origin() {
            return new TaskOrigin(
                    source.platform(), source.workspace(), source.namespace(), deploymentId, migrationKey);
        }
    }

    /**
     * Texts of the record, stored by their hashes; null before there are any.
     *
     * @param snapshot the source job as it was read; loaded until it is translated, null afterwards
     * @param draft the translated task; loaded for the steps that need it
     * @param verdicts verdicts on the fields; loaded for the steps that need them, else empty
     * @param offer what the target offered when the batch was accepted; loaded until the job is read, null afterwards and when it is not known
     */
    public record Texts(
            String snapshotHash,
            String draftHash,
            String preImageHash,
            String snapshot,
            TaskDraft draft,
            List<FieldVerdict> verdicts,
            TargetOffer offer) {

        /** Nothing was read yet. */
        public static final Texts NONE = new Texts(null, null, null, null, null, List.of(), null);

        public Texts {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** A task at one of its versions. */
    public record TaskVersion(String fileId, long version) {}

    /**
     * The task that was written.
     *
     * @param url console path; null when the platform does not say
     */
    public record Written(String fileId, long version, String url, String directory, String ownerId) {}

    @Override
    public MigrateState with(FlowHead other) {
        return new MigrateState(
                other, order, status, stage, step, texts, overwrite, written, outcome, rounds, submit, failure, memory,
                files);
    }

    /** The same at another status, stage and step. */
    public MigrateState at(MigrationStatus next, Stage in, MigrateStep then) {
        return new MigrateState(
                head, order, next, in, then, texts, overwrite, written, outcome, rounds, submit, failure, memory,
                files);
    }

    /** The same at another step of the same stage. */
    public MigrateState at(MigrateStep then) {
        return at(status, stage, then);
    }

    /** The same with other texts. */
    public MigrateState texts(Texts other) {
        return new MigrateState(
                head, order, status, stage, step, other, overwrite, written, outcome, rounds, submit, failure, memory,
                files);
    }

    /**
     * The same with a task that is to be overwritten.
     *
     * @param task null for a create
     * @param preImageHash its content; null for a create
     */
    public MigrateState overwrite(TaskVersion task, String preImageHash) {
        Texts kept = new Texts(
                texts.snapshotHash(),
                texts.draftHash(),
                preImageHash,
                texts.snapshot(),
                texts.draft(),
                texts.verdicts(),
                texts.offer());
        return new MigrateState(
                head, order, status, stage, step, kept, task, written, outcome, rounds, submit, failure, memory, files);
    }

    /** The same with the task that was written. */
    public MigrateState written(Outcome done, Written task) {
        return new MigrateState(
                head, order, status, stage, step, texts, overwrite, task, done, rounds, submit, failure, memory, files);
    }

    /** The same with another number of begun writes. */
    public MigrateState rounds(int begun) {
        return new MigrateState(
                head, order, status, stage, step, texts, overwrite, written, outcome, begun, submit, failure, memory,
                files);
    }

    /** The same with another submit. */
    public MigrateState submit(Submission other) {
        return new MigrateState(
                head, order, status, stage, step, texts, overwrite, written, outcome, rounds, other, failure, memory,
                files);
    }

    /** The same, skipped since the name is taken. */
    public MigrateState skipped() {
        return new MigrateState(
                head,
                order,
                MigrationStatus.SKIPPED,
                stage,
                MigrateStep.NONE,
                texts,
                overwrite,
                written,
                Outcome.SKIPPED_NAME_EXISTS,
                rounds,
                submit,
                null,
                memory,
                files);
    }

    /** The same, failed in the stage that it is in. */
    public MigrateState failed(Failure why) {
        return new MigrateState(
                head,
                order,
                MigrationStatus.FAILED,
                stage,
                MigrateStep.NONE,
                texts,
                overwrite,
                written,
                outcome,
                rounds,
                submit,
                why,
                memory,
                files);
    }

    /** The same with something else to remember. */
    public MigrateState memory(MigrateMemory other) {
        return new MigrateState(
                head, order, status, stage, step, texts, overwrite, written, outcome, rounds, submit, failure, other,
                files);
    }

    /** The same with other moves of files. */
    public MigrateState files(List<MovedItem> moves) {
        return new MigrateState(
                head, order, status, stage, step, texts, overwrite, written, outcome, rounds, submit, failure, memory,
                moves);
    }

    @Override
    public boolean ended() {
        return step == MigrateStep.NONE;
    }

    @Override
    public Long recordId() {
        return order.recordId();
    }
}
