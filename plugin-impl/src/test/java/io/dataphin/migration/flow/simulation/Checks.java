package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.UndoPlan.Effect;
import io.dataphin.migration.flow.FlowId;
import io.dataphin.migration.flow.FlowKind;
import io.dataphin.migration.flow.FlowState;
import io.dataphin.migration.flow.FunctionToMove;
import io.dataphin.migration.flow.IntentResult;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.ToMove;
import io.dataphin.migration.flow.check.CheckState;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.publish.PublishState;
import io.dataphin.migration.flow.simulation.Chaos.Disturbance;
import io.dataphin.migration.flow.transfer.TransferState;
import io.dataphin.migration.flow.undo.UndoState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What must be true after each run, whatever went wrong in it. */
final class Checks {

    /** Longest back-off, settling of a write, gaps between looks, submits and publishes, an execution that is found again. */
    private static final Duration UNHURRIED = Duration.ofSeconds(180);

    private static final Duration LAST_START = Duration.ofSeconds(20);
    private static final int CALLS_OF_A_FLOW = 100;
    private static final int CALLS_OF_A_DISTURBANCE = 12;
    /** Calls that the slowest quota of a run gives a flow time for. */
    private static final int HURRIED_CALLS = 25;

    private final Simulation run;
    private final List<String> wrong = new ArrayList<>();

    Checks(Simulation run) {
        this.run = run;
    }

    /** By then all flows have ended: three times what the quota takes for their calls, after the last thing that went wrong. */
    static long deadline(Simulation run) {
        double bound = run.flows.size() * HURRIED_CALLS / run.quotas.slowest();
        long undisturbed = Math.max(LAST_START.toNanos(), run.chaos.lastAt());
        return undisturbed + UNHURRIED.toNanos() + (long) (3 * bound * 1e9);
    }

    /** What is not as it must be; empty when all is well. */
    List<String> wrong() {
        run.flows.forEach(this::checkFlow);
        for (FlowKind kind : FlowKind.values()) {
            run.store(kind).journal().forEach(this::checkIntent);
            run.store(kind).effects().forEach(effect -> checkEffect(kind, effect));
        }
        run.publishing
                .published()
                .forEach((object, times) -> check(times == 1, () -> object + " was published " + times + " times"));
        run.target
                .takenBack()
                .forEach((task, times) -> check(times == 1, () -> task + " was taken back " + times + " times"));
        run.files
                .registered()
                .forEach((file, times) -> check(times == 1, () -> file + " was uploaded " + times + " times"));
        check(run.busy.all().isEmpty(), () -> "records hold keys: " + run.busy.all());
        check(run.wire.overrun() == null, run.wire::overrun);
        return wrong;
    }

    private void check(boolean right, Supplier<String> otherwise) {
        if (!right) {
            wrong.add(otherwise.get());
        }
    }

    private void checkFlow(FlowId flow) {
        FlowState<?> state = run.state(flow);
        check(state.ended(), () -> flow + " has not ended: " + StateText.of(state));
        int sent = run.executions.sent(flow);
        int most = CALLS_OF_A_FLOW + CALLS_OF_A_DISTURBANCE * run.chaos.count();
        check(sent <= most, () -> flow + " has sent " + sent + " calls, not " + most);
        if (state instanceof MigrateState record) {
            checkRecord(record);
        } else if (state instanceof UndoState undo && state.ended()) {
            checkUndo(undo);
        } else if (state instanceof TransferState move && state.ended()) {
            checkMoved(move);
        } else if (state instanceof PublishState publication && state.ended()) {
            publication.tasks().forEach(task -> checkPublished(flow, task.task().recordId()));
        } else if (state instanceof CheckState check && state.ended()) {
            checkDrift(check);
        }
    }

    /** Nobody else works with files and functions here: a move ends with it in the project, or for a reason. */
    private void checkMoved(TransferState move) {
        String name = move.order().item().name();
        String code = move.finding() == null ? "" : move.finding().code();
        check(!code.isEmpty() || has(move.order().item()), () -> name + " is not there, though its move says so");
        check(!code.equals("FILE_DIFFERS"), () -> name + " was taken for another file");
        check(!code.equals("FUNCTION_OTHER_CLASS"), () -> name + " was taken for another function");
        check(code.isEmpty() || moveMayFail(), () -> name + " was not moved, without a reason: " + code);
    }

    private boolean has(ToMove item) {
        return item instanceof FunctionToMove ? run.target.hasFunction(item.name()) : run.files.has(item.name());
    }

    private boolean moveMayFail() {
        return run.chaos.knows(Disturbance.DEFECT) || run.chaos.knows(Disturbance.REFUSED) || lostWrites() >= 5;
    }

    /** A task is there with the functions that its script calls. */
    private void checkFunctions(MigrateState record) {
        String code = run.records.draft(record).code();
        ModelSource.FUNCTIONS.stream()
                .filter(function -> code != null && code.contains(function))
                .forEach(function -> check(
                        run.target.hasFunction(function) || moveMayFail(),
                        () -> function + " is missing, although a task calls it"));
    }

    private void checkRecord(MigrateState record) {
        String key = record.order().migrationKey();
        int creates = run.target.creates().getOrDefault(key, 0);
        int updates = run.target.updates().getOrDefault(key, 0);
        check(
                creates + updates <= 1,
                () -> key + " was written by " + creates + " creates and " + updates + " updates");
        if (record.status() == MigrationStatus.SUCCEEDED) {
            check(creates + updates == 1, () -> key + " has succeeded without a write");
            checkFunctions(record);
            ModelTask task = run.target.task(record.written().fileId());
            check(
                    task == null || task.touched || task.content.equals(run.records.draft(record)),
                    () -> task + " has not the content of " + record.head().id());
        } else if (record.status() == MigrationStatus.FAILED) {
            checkFailure(record.head().id().text(), record.failure());
        }
    }

    private void checkUndo(UndoState undo) {
        long record = undo.order().recordId();
        boolean done = run.undos.effects().contains(new RecordEffect.Undone(record));
        boolean failed = run.undos.effects().stream()
                .anyMatch(effect -> effect instanceof RecordEffect.UndoFailed && effect.recordId() == record);
        check(done != failed, () -> undo.head().id() + " has not said how it ended, or twice");
        ModelTask task = run.target.task(undo.order().fileId());
        if (done && undo.order().effect() == Effect.DELETE_TASK) {
            check(
                    task == null,
                    () -> task + " is still there, though " + undo.head().id() + " is done");
        } else if (done && task != null && !task.touched) {
            check(
                    task.content.equals(
                            run.target.taskOf(undo.order().preImage()).content()),
                    () -> task + " has not its former content, though "
                            + undo.head().id() + " is done");
        }
    }

    /** The jobs never change; a task only does when a person touches it. */
    private void checkDrift(CheckState state) {
        String flow = state.head().id().text();
        List<RecordEffect> said = run.checks.effects().stream()
                .filter(effect -> effect.recordId() == state.recordId())
                .toList();
        List<Drift> found = said.stream()
                .filter(RecordEffect.Drifted.class::isInstance)
                .map(effect -> ((RecordEffect.Drifted) effect).drift())
                .toList();
        boolean refused = run.chaos.knows(Disturbance.DEFECT) || run.chaos.knows(Disturbance.REFUSED);
        check(found.size() == 1 || found.isEmpty() && refused, () -> flow + " has found " + found);
        check(said.size() == found.size() + 1, () -> flow + " has said " + said);
        boolean touched = run.chaos.knows(Disturbance.RIVAL);
        found.forEach(drift -> check(
                drift.source() == Drift.Side.SAME && (drift.target() == Drift.Side.SAME || touched),
                () -> flow + " has found " + drift));
    }

    private void checkPublished(FlowId flow, long record) {
        long ends = run.publications.effects().stream()
                .filter(effect -> effect instanceof RecordEffect.Publication && effect.recordId() == record)
                .count();
        check(
                ends == 1,
                () -> flow + " has said " + ends + " times how the publication of record " + record + " ended");
    }

    /** How many writes may have been lost: on their way, or with the process that was to send them. */
    private int lostWrites() {
        return Stream.of(Disturbance.LOST, Disturbance.LATE, Disturbance.PAUSE, Disturbance.CRASH, Disturbance.OUTAGE)
                .mapToInt(run.chaos::count)
                .sum();
    }

    private void checkIntent(MemoryFlowStore.Entry entry) {
        check(entry.result() != null, () -> "still open: " + entry);
        boolean reason = run.chaos.knows(Disturbance.DEFECT) || run.chaos.knows(Disturbance.REFUSED);
        check(entry.result() != IntentResult.UNSETTLED || reason, () -> "not settled: " + entry);
    }

    private void checkEffect(FlowKind kind, RecordEffect effect) {
        String flow = kind + " of record " + effect.recordId();
        if (effect instanceof RecordEffect.Publication publication && publication.failure() != null) {
            checkFailure(flow, publication.failure());
        } else if (effect instanceof RecordEffect.UndoFailed failed) {
            checkFailure(flow, failed.failure());
        }
    }

    /**
     * An internal error needs a defect; a platform that was away needs answers that were lost again and again, or that a defect keeps from being
     * stored; all others need a person.
     */
    private void checkFailure(String flow, Failure failure) {
        String code = failure.code();
        boolean right;
        if (code.contains("_ERROR")) {
            right = run.chaos.knows(Disturbance.DEFECT);
        } else if (code.endsWith("ANSWERS_LOST")) {
            right = lostWrites() >= 5 || run.chaos.knows(Disturbance.DEFECT);
        } else if (code.equals("PUBLISH_FAILED") && run.publishing.severalPages()) {
            right = true;
        } else {
            right = run.chaos.knows(Disturbance.RIVAL) || run.chaos.knows(Disturbance.REFUSED);
        }
        check(right, () -> flow + " has failed without a reason: " + failure);
    }
}
