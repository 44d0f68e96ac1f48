package io.dataphin.migration.record;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.migration.Action;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.MigrationStatus;
import io.dataphin.migration.api.project.Env;
import java.util.Optional;

/** Which actions a record's stored state allows. The one place for the service, the list of open actions and the preview. */
public final class ActionRules {

    /** Parameter of a refusal's exception. */
    static final String REASON = "reason";

    /** Another record works on the job or on the task of that name. */
    private static final String HELD = "JOB_BUSY";

    private ActionRules() {}

    /**
     * Why an action is refused.
     *
     * @param code stable code of the refusal
     * @param reason more precise code; rendered by {@code refusal.<REASON>} as a short clause
     */
    public record Refusal(String code, String reason) {

        public ConflictException exception(String job, long recordId) {
            return new ConflictException(code, "job", job, "record", recordId, REASON, reason);
        }
    }

    /** Why the action is refused; empty when nothing that is stored stands in its way. */
    static Optional<Refusal> refusal(Action action, RecordState state) {
        String reason = switch (action) {
            case CANCEL -> state.status() == MigrationStatus.WAITING ? null : "NOT_WAITING";
            case SUBMIT -> submit(state);
            case MIGRATE -> migrate(state);
            case UNDO -> undo(state);
            case PUBLISH -> publish(state);
            case CHECK -> check(state);
        };
        return Optional.ofNullable(reason).map(why -> new Refusal(code(action, why), why));
    }

    private static String submit(RecordState state) {
        if (state.status().busy()) {
            return "BUSY";
        }
        if (state.undoing()) {
            return "UNDOING";
        }
        if (state.undone()) {
            return "UNDONE";
        }
        if (state.status() != MigrationStatus.FAILED || !state.taskWritten()) {
            return "NO_FAILED_SUBMIT";
        }
        if (state.failure() != null && !state.failure().submitCanHelp()) {
            return "SUBMIT_CANNOT_HELP";
        }
        if (state.superseded()) {
            return "SUPERSEDED";
        }
        return state.jobHeld() || state.nameHeld() ? HELD : null;
    }

    private static String migrate(RecordState state) {
        if (state.status().busy()) {
            return "BUSY";
        }
        if (state.undoing()) {
            return "UNDOING";
        }
        if (state.publication() == PublicationStatus.PUBLISHING) {
            return "PUBLISHING";
        }
        // whether the name is free is asked at the start: a person may choose another one
        return state.jobHeld() ? HELD : null;
    }

    private static String undo(RecordState state) {
        if (state.status().busy()) {
            return "BUSY";
        }
        if (!state.taskWritten()) {
            return "NOTHING_WRITTEN";
        }
        if (state.undoing()) {
            return "UNDOING";
        }
        if (state.undone()) {
            return "UNDONE";
        }
        if (state.publication() == PublicationStatus.PUBLISHED) {
            return "PUBLISHED";
        }
        if (state.publication() == PublicationStatus.PUBLISHING) {
            return "PUBLISHING";
        }
        if (state.overwritten()) {
            return "OVERWRITTEN";
        }
        return state.jobHeld() || state.nameHeld() ? HELD : null;
    }

    private static String publish(RecordState state) {
        if (state.env() != Env.DEV) {
            return "BASIC_PROJECT";
        }
        if (state.status() != MigrationStatus.SUCCEEDED) {
            return "NOT_SUCCEEDED";
        }
        if (state.undoing()) {
            return "UNDOING";
        }
        if (state.undone()) {
            return "UNDONE";
        }
        if (state.publication() == PublicationStatus.PUBLISHED) {
            return "PUBLISHED";
        }
        if (state.publication() == PublicationStatus.PUBLISHING) {
            return "PUBLISHING";
        }
        if (state.overwritten()) {
            return "OVERWRITTEN";
        }
        return state.jobHeld() || state.nameHeld() ? HELD : null;
    }

    /** It only reads, so that it may run beside what works on the job or the task. */
    private static String check(RecordState state) {
        if (state.status() != MigrationStatus.SUCCEEDED) {
            return state.status().busy() ? "BUSY" : "NOT_SUCCEEDED";
        }
        if (!state.taskWritten()) {
            return "NOTHING_WRITTEN";
        }
        if (state.undoing()) {
            return "UNDOING";
        }
        if (state.undone()) {
            return "UNDONE";
        }
        return state.overwritten() ? "OVERWRITTEN" : null;
    }

    private static String code(Action action, String reason) {
        if (HELD.equals(reason)) {
            return HELD;
        }
        return switch (action) {
            case CANCEL -> "NOT_CANCELLABLE";
            case SUBMIT ->
                switch (reason) {
                    case "BUSY", "UNDOING", "PUBLISHING" -> "JOB_BUSY";
                    case "SUPERSEDED" -> "SUPERSEDED";
                    default -> "NOT_SUBMITTABLE";
                };
            case MIGRATE -> "JOB_BUSY";
            case UNDO -> "NOT_UNDOABLE";
            case PUBLISH -> "NOT_PUBLISHABLE";
            case CHECK -> "NOT_CHECKABLE";
        };
    }
}
