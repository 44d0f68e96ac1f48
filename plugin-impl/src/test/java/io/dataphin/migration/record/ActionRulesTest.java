package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.project.Env;
import io.dataphin.migration.record.ActionRules.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionRulesTest {

    private static final PublicationStatus NOT = PublicationStatus.NOT_PUBLISHED;

    private static RecordState state(
            Env env, MigrationStatus status, boolean written, PublicationStatus publication, String... more) {
        Set<String> marks = Set.of(more);
        return new RecordState(
                1,
                "d-1",
                "orders",
                "orders",
                2,
                env,
                status,
                null,
                written,
                publication,
                marks.contains("undone"),
                marks.contains("undoing"),
                marks.contains("superseded"),
                marks.contains("overwritten"),
                marks.contains("jobHeld"),
                marks.contains("nameHeld"));
    }

    private static RecordState failed(String code) {
        return new RecordState(
                1,
                "d-1",
                "orders",
                "orders",
                2,
                Env.DEV,
                MigrationStatus.FAILED,
                new Failure(code, Map.of()),
                true,
                NOT,
                false,
                false,
                false,
                false,
                false,
                false);
    }

    private static Set<Action> open(RecordState state) {
        return Arrays.stream(Action.values())
                .filter(action -> ActionRules.refusal(action, state).isEmpty())
                .collect(Collectors.toSet());
    }

    @Test
    void shouldOfferWhatTheStateAllows() {
        assertThat(open(state(Env.DEV, MigrationStatus.SUCCEEDED, true, NOT)))
                .containsExactlyInAnyOrder(Action.MIGRATE, Action.UNDO, Action.PUBLISH, Action.CHECK);
        assertThat(open(state(Env.PROD, MigrationStatus.SUCCEEDED, true, NOT)))
                .as("R17: a Basic project has no publish step")
                .containsExactlyInAnyOrder(Action.MIGRATE, Action.UNDO, Action.CHECK);
        assertThat(open(state(Env.PROD, MigrationStatus.FAILED, true, NOT)))
                .containsExactlyInAnyOrder(Action.MIGRATE, Action.UNDO, Action.SUBMIT);
        assertThat(open(state(Env.DEV, MigrationStatus.FAILED, false, NOT))).containsExactly(Action.MIGRATE);
        assertThat(open(state(Env.DEV, MigrationStatus.WAITING, false, NOT))).containsExactly(Action.CANCEL);
        assertThat(open(state(Env.DEV, MigrationStatus.SUCCEEDED, true, PublicationStatus.FAILED)))
                .as("a publish that failed may be tried again")
                .contains(Action.PUBLISH, Action.UNDO);
    }

    @ParameterizedTest
    @EnumSource
    void shouldOfferNothingWhileAnUndoRuns(Action action) {
        RecordState state = state(Env.DEV, MigrationStatus.FAILED, true, NOT, "undoing");

        assertThat(ActionRules.refusal(action, state)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESOURCE_NAME_INVALID", "FUNCTION_NAME_INVALID"})
    void shouldNotOfferASubmitThatCannotHelp(String code) {
        assertThat(open(failed(code))).containsExactlyInAnyOrder(Action.MIGRATE, Action.UNDO);
        assertThat(ActionRules.refusal(Action.SUBMIT, failed(code)))
                .contains(new Refusal("NOT_SUBMITTABLE", "SUBMIT_CANNOT_HELP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESOURCE_MISSING",
                "FUNCTION_MISSING",
                "SUBMIT_TIMEOUT",
                "SQL_INVALID",
                "TASK_CHANGED",
                "TASK_GONE"
            })
    void shouldOfferASubmitThatMayHelp(String code) {
        assertThat(open(failed(code))).contains(Action.SUBMIT);
    }

    @Test
    void shouldSayWhy() {
        assertThat(ActionRules.refusal(
                        Action.UNDO, state(Env.DEV, MigrationStatus.SUCCEEDED, true, PublicationStatus.PUBLISHED)))
                .contains(new Refusal("NOT_UNDOABLE", "PUBLISHED"));
        assertThat(ActionRules.refusal(
                        Action.UNDO, state(Env.DEV, MigrationStatus.SUCCEEDED, true, NOT, "overwritten")))
                .contains(new Refusal("NOT_UNDOABLE", "OVERWRITTEN"));
        assertThat(ActionRules.refusal(Action.UNDO, state(Env.DEV, MigrationStatus.SUCCEEDED, true, NOT, "undone")))
                .contains(new Refusal("NOT_UNDOABLE", "UNDONE"));
        assertThat(ActionRules.refusal(
                        Action.PUBLISH, state(Env.DEV, MigrationStatus.SUCCEEDED, true, NOT, "overwritten")))
                .contains(new Refusal("NOT_PUBLISHABLE", "OVERWRITTEN"));
        assertThat(ActionRules.refusal(
                        Action.CHECK, state(Env.DEV, MigrationStatus.SUCCEEDED, true, NOT, "overwritten")))
                .contains(new Refusal("NOT_CHECKABLE", "OVERWRITTEN"));
        assertThat(ActionRules.refusal(Action.CHECK, state(Env.DEV, MigrationStatus.FAILED, true, NOT)))
                .contains(new Refusal("NOT_CHECKABLE", "NOT_SUCCEEDED"));
        assertThat(ActionRules.refusal(Action.SUBMIT, state(Env.DEV, MigrationStatus.FAILED, true, NOT, "superseded")))
                .contains(new Refusal("SUPERSEDED", "SUPERSEDED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobHeld", "nameHeld"})
    void shouldOfferNothingThatAnotherRecordStandsInTheWayOfR13(String held) {
        RecordState failed = state(Env.DEV, MigrationStatus.FAILED, true, NOT, held);

        assertThat(ActionRules.refusal(Action.SUBMIT, failed)).contains(new Refusal("JOB_BUSY", "JOB_BUSY"));
        assertThat(ActionRules.refusal(Action.UNDO, failed)).contains(new Refusal("JOB_BUSY", "JOB_BUSY"));
        assertThat(ActionRules.refusal(Action.MIGRATE, failed).isPresent())
                .as("another task name can be chosen, another job not")
                .isEqualTo(held.equals("jobHeld"));
    }
}
