package io.dataphin.migration.flow.undo;

import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.flow.submit.SubmitEnd;
import io.dataphin.migration.flow.submit.SubmitOrder;
import io.dataphin.migration.flow.submit.SubmitPhase;
import io.dataphin.migration.flow.submit.Submitter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The submit of the former content, as it had been submitted before the migration. */
final class UndoSubmitter implements Submitter<UndoState> {

    @Override
    public SubmitOrder order(UndoState state) {
        UndoState.Order order = state.order();
        return new SubmitOrder(
                order.recordId(),
                null,
                order.targetName(),
                order.by().id(),
                order.project(),
                order.fileId(),
                state.restoredVersion(),
                UndoFlow.COMMENT);
    }

    @Override
    public Submission submission(UndoState state) {
        return state.submit();
    }

    @Override
    public int rounds(UndoState state) {
        return state.rounds();
    }

    @Override
    public UndoState at(UndoState state, SubmitPhase phase, Submission submission, int rounds) {
        return state.submit(submission).rounds(rounds).at(stepOf(phase));
    }

    private static UndoStep stepOf(SubmitPhase phase) {
        return switch (phase) {
            case LOOK -> UndoStep.LOOK_AT_SUBMIT;
            case START -> UndoStep.SUBMIT;
            case FOLLOW -> UndoStep.FOLLOW;
            case LOOK_AT_TASK -> UndoStep.LOOK_AT_TASK;
        };
    }

    @Override
    public StepOutcome<UndoState> submitted(
            UndoState state, Submission submission, RecordEffect.Logged line, Instant now) {
        return UndoOutcomes.done(state.submit(submission), List.of(line), now);
    }

    @Override
    public StepOutcome<UndoState> failed(UndoState state, SubmitProgress.Failed answer, Instant now) {
        return UndoOutcomes.fail(
                state,
                now,
                "UNDO_SUBMIT_FAILED",
                "vendorCode",
                answer.code(),
                "vendorMessage",
                answer.message(),
                "requestId",
                answer.requestId());
    }

    @Override
    public StepOutcome<UndoState> ends(UndoState state, SubmitEnd why, Map<String, String> parameters, Instant now) {
        Map<String, String> more = new HashMap<>(parameters);
        if (why == SubmitEnd.CHANGED) {
            // the text speaks of the version that the task has now, which is not known here
            more.put("version", "");
        }
        return UndoOutcomes.fail(state, now, codeOf(why), more);
    }

    private static String codeOf(SubmitEnd why) {
        return switch (why) {
            case LOCKED -> "UNDO_LOCKED";
            case GONE -> "UNDO_TASK_GONE";
            case CHANGED -> "UNDO_CHANGED";
            case TIMED_OUT -> "UNDO_SUBMIT_TIMEOUT";
            case ANSWERS_LOST -> "UNDO_ANSWERS_LOST";
        };
    }
}
