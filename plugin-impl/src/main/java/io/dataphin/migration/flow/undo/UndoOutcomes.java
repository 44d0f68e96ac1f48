package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.flow.LostWrite;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outcomes that steps of an undo have in common. Whichever way it ends, the record lets go of the job and the task name. */
final class UndoOutcomes {

    private UndoOutcomes() {}

    /** A line of the record's log about its task. */
    static RecordEffect.Logged line(
            UndoState state, Level level, String code, String requestId, Object... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("task", state.order().targetName());
        parameters.putAll(Message.of(code, namesAndValues).parameters());
        return new RecordEffect.Logged(state.recordId(), level, code, requestId, parameters);
    }

    /**
     * The effect of the record is taken back.
     *
     * @param lines what the record's log says before that
     */
    static StepOutcome<UndoState> done(UndoState state, List<RecordEffect.Logged> lines, Instant now) {
        return RecordOutcomes.goOn(state.at(UndoStep.NONE), now)
                .and(lines)
                .and(new RecordEffect.Undone(state.recordId()))
                .and(line(
                        state,
                        Level.INFO,
                        "UNDONE",
                        null,
                        "by",
                        state.order().by().name()))
                .and(new RecordEffect.Released(state.recordId()));
    }

    /** The former content is back: it is submitted where it had been, else the undo is done. */
    static StepOutcome<UndoState> restored(
            UndoState state, long version, List<RecordEffect.Logged> lines, Instant now) {
        UndoState restored = state.restored(version).rounds(0);
        return state.order().submitAgain()
                ? RecordOutcomes.goOn(restored.at(UndoStep.SUBMIT), now).and(lines)
                : done(restored, lines, now);
    }

    /** The task was changed or deleted since it was looked at: looks again, but not for ever. */
    static StepOutcome<UndoState> overtaken(UndoState state, Instant now) {
        return state.rounds() >= LostWrite.MOST_ROUNDS
                ? UndoOutcomes.fail(
                        state, now, "UNDO_CHANGED", "version", state.order().expectedVersion())
                : RecordOutcomes.goOn(state.at(UndoStep.LOOK), now);
    }

    /** The undo cannot go on; the record says why, and the undo may be asked for again. */
    static StepOutcome<UndoState> fail(UndoState state, Instant now, String code, Object... namesAndValues) {
        return fail(state, now, code, Message.of(code, namesAndValues).parameters());
    }

    /** The same with parameters by name. */
    static StepOutcome<UndoState> fail(UndoState state, Instant now, String code, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("job", state.order().objectName());
        parameters.put("task", state.order().targetName());
        parameters.putAll(more);
        Map<String, String> logged = new LinkedHashMap<>(parameters);
        logged.put("code", code);
        return RecordOutcomes.goOn(state.at(UndoStep.NONE), now)
                .and(new RecordEffect.UndoFailed(state.recordId(), new Failure(code, parameters)))
                .log(state.recordId(), Level.ERROR, "FAILED", more.get("requestId"), logged)
                .and(new RecordEffect.Released(state.recordId()));
    }
}
