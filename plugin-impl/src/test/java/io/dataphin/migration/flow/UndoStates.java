package io.dataphin.migration.flow;

import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.UndoPlan.Effect;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.api.project.ProjectRef;
import io.dataphin.migration.api.task.TargetTask;
import io.dataphin.migration.api.task.TargetTask.Status;
import io.dataphin.migration.api.task.TaskType;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.flow.undo.UndoFlow;
import io.dataphin.migration.flow.undo.UndoState;
import io.dataphin.migration.flow.undo.UndoStep;
import java.time.Duration;
import java.time.Instant;

/** An undo on its way, and the task that it is about. */
public final class UndoStates {

    public static final long RECORD = 7;
    public static final String USER = "30012012";
    /** Version that the record wrote. */
    public static final long VERSION = 5;
    /** Content from before the record: that of a task made by hand. */
    public static final String PRE_IMAGE = "the former content";

    private UndoStates() {}

    /** Steps of the flow over fake ports. */
    public static FlowBench<UndoState> bench() {
        return new FlowBench<>((store, calls) -> {
            FakeTarget target = new FakeTarget(calls);
            target.know(task(VERSION - 1, Status.SUBMITTED, PRE_IMAGE));
            return new UndoFlow(store, target, MigrateStates.SUBMIT_TIMEOUT);
        });
    }

    /** An undo of a created task. */
    public static UndoState deleting(UndoStep step) {
        return state(step, Effect.DELETE_TASK, false);
    }

    /** An undo of an overwritten task that was submitted before. */
    public static UndoState restoring(UndoStep step) {
        return state(step, Effect.RESTORE_CONTENT, true);
    }

    /** An undo of an overwritten task that was a draft before. */
    public static UndoState restoringDraft(UndoStep step) {
        return state(step, Effect.RESTORE_CONTENT, false);
    }

    /** An undo that gave the former content back as version 6. */
    public static UndoState restored(UndoStep step) {
        return restoring(step).restored(VERSION + 1);
    }

    private static UndoState state(UndoStep step, Effect effect, boolean submitAgain) {
        FlowHead head = new FlowHead(new FlowId(FlowKind.UNDO, 4, 1), 2, FlowBench.NOW, Retry.NONE, null, 0, "request");
        UndoState.Order order = new UndoState.Order(
                RECORD,
                "orders-rt",
                MigrateStates.TASK,
                new ProjectRef(9, Env.DEV),
                effect,
                new UserRef(USER, "Bea"),
                MigrateStates.FILE,
                VERSION,
                submitAgain,
                effect == Effect.DELETE_TASK ? null : PRE_IMAGE);
        return new UndoState(head, order, step, null, 0, Submission.NONE);
    }

    /** The same with a write that was begun that long ago, and whose answer is not known; it settles after 35 s. */
    public static UndoState lost(UndoState state, IntentKind kind, Duration ago) {
        Instant opened = FlowBench.NOW.minus(ago);
        return state.with(state.head().intent(new OpenIntent(1, kind, opened, opened.plusSeconds(35))));
    }

    /** The task in a version with a content, made by hand. */
    public static TargetTask task(long version, Status status, String content) {
        return new TargetTask(
                MigrateStates.FILE,
                version,
                status,
                MigrateStates.draft(),
                MigrateStates.TASK,
                TaskType.FLINK_SQL,
                null,
                null,
                null,
                null,
                content);
    }

    /** Why the undo failed. */
    public static Failure failure(StepOutcome<UndoState> outcome) {
        return FlowBench.effects(outcome, RecordEffect.UndoFailed.class).get(0).failure();
    }
}
