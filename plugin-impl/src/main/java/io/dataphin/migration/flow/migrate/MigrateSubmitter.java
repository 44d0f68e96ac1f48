package io.dataphin.migration.flow.migrate;

import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.spi.SubmitProgress;
import io.dataphin.migration.flow.RecordEffect;
import io.dataphin.migration.flow.RecordOutcomes;
import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.submit.Submission;
import io.dataphin.migration.flow.submit.SubmitEnd;
import io.dataphin.migration.flow.submit.SubmitOrder;
import io.dataphin.migration.flow.submit.SubmitPhase;
import io.dataphin.migration.flow.submit.Submitter;
import java.time.Instant;
import java.util.Map;

/** The submit of the task that the record wrote. */
final class MigrateSubmitter implements Submitter<MigrateState> {

    /** What the console shows as remark of the submit. */
    private static final String COMMENT = "Cross-platform migration";

    @Override
    public SubmitOrder order(MigrateState state) {
        return new SubmitOrder(
                state.recordId(),
                Stage.SUBMIT,
                state.order().targetName(),
                state.order().migrator().id(),
                state.order().project(),
                state.written().fileId(),
                state.written().version(),
                COMMENT);
    }

    @Override
    public Submission submission(MigrateState state) {
        return state.submit();
    }

    @Override
    public int rounds(MigrateState state) {
        return state.rounds();
    }

    @Override
    public MigrateState at(MigrateState state, SubmitPhase phase, Submission submission, int rounds) {
        return state.submit(submission).rounds(rounds).at(MigrationStatus.SUBMITTING, Stage.SUBMIT, stepOf(phase));
    }

    private static MigrateStep stepOf(SubmitPhase phase) {
        return switch (phase) {
            case LOOK -> MigrateStep.LOOK_AT_SUBMIT;
            case START -> MigrateStep.SUBMIT;
            case FOLLOW -> MigrateStep.FOLLOW;
            case LOOK_AT_TASK -> MigrateStep.LOOK_AT_TASK;
        };
    }

    @Override
    public StepOutcome<MigrateState> submitted(
            MigrateState state, Submission submission, RecordEffect.Logged line, Instant now) {
        MigrateState next =
                state.submit(submission).rounds(0).at(MigrationStatus.SUBMITTING, Stage.VERIFY, MigrateStep.VERIFY);
        return RecordOutcomes.goOn(next, now).and(line);
    }

    @Override
    public StepOutcome<MigrateState> failed(MigrateState state, SubmitProgress.Failed answer, Instant now) {
        return SubmitFailure.of(answer).outcome(state, now);
    }

    @Override
    public StepOutcome<MigrateState> ends(
            MigrateState state, SubmitEnd why, Map<String, String> parameters, Instant now) {
        // the person may submit again, which is a new row of tries
        return Failures.fail(state.rounds(0), now, codeOf(why), parameters);
    }

    private static String codeOf(SubmitEnd why) {
        return switch (why) {
            case LOCKED -> "TASK_LOCKED";
            case GONE -> "TASK_GONE";
            case CHANGED -> "TASK_CHANGED";
            case TIMED_OUT -> "SUBMIT_TIMEOUT";
            case ANSWERS_LOST -> "ANSWERS_LOST";
        };
    }
}
