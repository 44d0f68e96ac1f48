package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.SameNamePolicy;
import io.dataphin.migration.api.migration.UndoPlan.Effect;
import io.dataphin.migration.api.preflight.TargetOffer;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.spi.TargetPublishing.ObjectVersion;
import io.dataphin.migration.api.spi.TargetPublishing.Pending;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.api.task.TaskCluster;
import io.dataphin.migration.api.task.TaskDraft;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.FlowHead;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.Retry;
import io.dataphin.migration.flow.StoredText;
import io.dataphin.migration.flow.check.CheckState;
import io.dataphin.migration.flow.check.CheckStep;
import io.dataphin.migration.flow.migrate.MigrateMemory;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.migrate.MigrateStep;
import io.dataphin.migration.flow.publish.PublishItem;
import io.dataphin.migration.flow.publish.PublishMemory;
import io.dataphin.migration.flow.publish.PublishState;
import io.dataphin.migration.flow.publish.PublishStep;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.flow.undo.UndoState;
import io.dataphin.migration.flow.undo.UndoStep;
import io.dataphin.migration.translation.TaskForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Who takes part in a run: jobs to be migrated, tasks that are there already, tasks to be published or taken back. */
final class Cast {

    static final UserRef MIGRATOR = new UserRef("migrator", "Migrator");
    /** More than one call asks for. */
    private static final int MANY_FILES = 101;

    private final Simulation run;
    private final RandomGenerator random;
    private final ProjectRef project;
    private final Map<ModelTask, String> preImages = new HashMap<>();
    private long records;

    Cast(Simulation run) {
        this.run = run;
        this.random = run.random;
        this.project = new ProjectRef(7, random.nextInt(4) == 0 ? Env.PROD : Env.DEV);
    }

    void enter() {
        for (int i = random.nextInt(4); i >= 0; i--) {
            int files = random.nextInt(3) > 0 ? 0 : random.nextInt(8) == 0 ? MANY_FILES : 3;
            migrate(files, random.nextInt(3) == 0, sometime());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            undo(random.nextBoolean(), sometime());
        }
        for (int i = project.env() == Env.DEV ? random.nextInt(3) : 0; i > 0; i--) {
            publish(1 + random.nextInt(6), random.nextInt(3) == 0, sometime());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            check(sometime());
        }
    }

    private Duration sometime() {
        return run.chaos.between(0, random.nextInt(3) == 0 ? 20_000 : 300);
    }

    private FlowHead head(FlowId flow) {
        return new FlowHead(flow, 1, run.time.clock().instant(), Retry.NONE, null, 0, null);
    }

    /**
     * A job is migrated.
     *
     * @param files how many files it needs; 0 for a job in SQL
     * @param taken whether somebody else has a task of the name
     */
    void migrate(int files, boolean taken, Duration after) {
        long record = ++records;
        TaskType type = files == 0 ? TaskType.FLINK_SQL : TaskType.FLINK_DATASTREAM;
        TaskDraft byHand = SimulatedDrafts.of("task_" + record, type, List.of());
        if (run.movesFiles()) {
            run.files.lacks(ModelSource.FUNCTIONS_FILE);
            run.source.add("d" + record, files, ModelSource.FUNCTIONS.get((int) record % 2));
        } else {
            run.source.add("d" + record, files);
        }
        if (run.movesFiles() && files > 0 && files < MANY_FILES) {
            run.files.lacks("app.jar");
            run.files.lacks("lib-" + record % files + ".jar");
        }
        run.rivals.wants(byHand);
        if (taken) {
            run.target.add(byHand, null);
        }
        FlowId flow = new FlowId(FlowKind.MIGRATE, record, 1);
        SameNamePolicy policy = random.nextInt(4) == 0 ? SameNamePolicy.SKIP : SameNamePolicy.OVERWRITE;
        run.records.put(new MigrateState(
                head(flow),
                order(record, type, policy),
                MigrationStatus.WAITING,
                null,
                MigrateStep.READ,
                new MigrateState.Texts(null, null, null, null, null, List.of(), offer(record)),
                null,
                null,
                null,
                0,
                Submission.NONE,
                null,
                MigrateMemory.NONE));
        run.start(flow, random.nextInt(2), after);
    }

    /** What the target offered when the batch was accepted: what it still does, nothing that is known, and what it does not offer any more. */
    private static TargetOffer offer(long record) {
        return switch ((int) (record % 4)) {
            case 0 -> null;
            case 1 -> ModelTarget.offer(new TaskCluster("c-gone", "default-queue", "PREJOB"));
            case 2 -> ModelTarget.offer(new TaskCluster("c-other", "other-queue", "PREJOB"));
            default -> ModelTarget.offer(ModelTarget.CLUSTER);
        };
    }

    private MigrateState.Order order(long record, TaskType type, SameNamePolicy policy) {
        return new MigrateState.Order(
                record,
                "d" + record,
                "job-d" + record,
                "task_" + record,
                type,
                project,
                policy,
                ModelSource.LOCATION,
                MIGRATOR,
                "key-" + record,
                List.of(),
                run.movesFiles());
    }

    /**
     * A record is undone.
     *
     * @param created whether it had created its task; otherwise it had overwritten it
     */
    void undo(boolean created, Duration after) {
        ModelTask task = created ? submitted(List.of()) : overwritten();
        long record = record(task);
        run.busy.add(record);
        FlowId flow = new FlowId(FlowKind.UNDO, 200 + record, 1);
        UndoState.Order order = new UndoState.Order(
                record,
                "job-d" + record,
                task.name,
                project,
                created ? Effect.DELETE_TASK : Effect.RESTORE_CONTENT,
                MIGRATOR,
                task.fileId,
                task.version,
                !created && random.nextBoolean(),
                created ? null : preImages.get(task));
        run.undos.put(new UndoState(head(flow), order, UndoStep.LOOK, null, 0, Submission.NONE));
        run.start(flow, random.nextInt(2), after);
    }

    /**
     * Tasks of records are published.
     *
     * @param file whether they need a file that was not published yet
     */
    void publish(int tasks, boolean file, Duration after) {
        List<String> files = file ? List.of("lib-" + records + ".jar") : List.of();
        files.forEach(run.publishing::addFile);
        List<PublishItem> items = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            items.add(item(submitted(files)));
        }
        FlowId flow = new FlowId(FlowKind.PUBLISH, 100 + records, 1);
        run.publications.put(new PublishState(
                head(flow), project, MIGRATOR, PublishStep.READ_RUNS, false, null, items, PublishMemory.NONE));
        run.start(flow, random.nextInt(2), after);
    }

    /** Somebody looks whether the job and the task of a record are still as they were. */
    void check(Duration after) {
        ModelTask task = submitted(List.of());
        long record = record(task);
        FlowId flow = new FlowId(FlowKind.CHECK, 300 + record, 1);
        CheckState.Order order = new CheckState.Order(
                record,
                "d" + record,
                "job-d" + record,
                task.name,
                ModelSource.LOCATION,
                project,
                MIGRATOR,
                false,
                task.fileId,
                task.version,
                StoredText.of(TaskForm.of(task.content)).hash(),
                null,
                ModelSource.snapshot("d" + record),
                task.content);
        run.checks.put(new CheckState(head(flow), order, CheckStep.READ_SOURCE, null));
        run.start(flow, random.nextInt(2), after);
    }

    /** A task that a record created and submitted some time ago. */
    private ModelTask submitted(List<String> files) {
        long record = ++records;
        run.source.add("d" + record, 0);
        ModelTask task = run.target.add(
                SimulatedDrafts.of("task_" + record, TaskType.FLINK_SQL, files),
                order(record, TaskType.FLINK_SQL, SameNamePolicy.OVERWRITE).origin());
        task.status = Status.SUBMITTED;
        return task;
    }

    private ModelTask overwritten() {
        ModelTask task = submitted(List.of());
        preImages.put(task, run.target.shown(task).snapshot());
        task.write(SimulatedDrafts.edited(task.content, 0));
        return task;
    }

    private PublishItem item(ModelTask task) {
        ObjectVersion object = ModelSubmits.objectOf(task, task.version);
        run.target.submits().pending().add(new Pending(record(task) + 5000, object, task.name));
        run.busy.add(record(task));
        PublishItem.Task published =
                new PublishItem.Task(record(task), task.origin.deploymentId(), ModelSource.LOCATION, task.content);
        return new PublishItem(object, task.name, published, null, 0, PublishItem.State.WAITING, false, null);
    }

    private static long record(ModelTask task) {
        return Long.parseLong(task.origin.migrationKey().substring("key-".length()));
    }
}
