package io.dataphin.migration.flow;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Drift;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.RunningComparison;
import io.dataphin.migration.api.migration.Stage;
import io.dataphin.migration.api.migration.Verification.FieldVerdict;
import io.dataphin.migration.api.preflight.Finding;
import java.util.List;
import java.util.Map;

/** Something that a step has found out about a record, beside the state of its own flow; stored with that, in one transaction. */
public sealed interface RecordEffect {

    /** The record. */
    long recordId();

    /**
     * A line of the record's log.
     *
     * @param stage stage that the line belongs to; null for the one that the record is in afterwards, or for none when the record had ended before
     * @param requestId the platform's request id; null, which an empty one becomes, for none
     */
    record Logged(
            long recordId, Stage stage, Level level, String code, String requestId, Map<String, String> parameters)
            implements RecordEffect {
        public Logged {
            requestId = requestId == null || requestId.isEmpty() ? null : requestId;
            parameters = Map.copyOf(parameters);
        }

        /** A line of the stage that the record is in afterwards. */
        public Logged(long recordId, Level level, String code, String requestId, Map<String, String> parameters) {
            this(recordId, null, level, code, requestId, parameters);
        }
    }

    /** A finding. */
    record Found(long recordId, Finding finding) implements RecordEffect {}

    /**
     * What the record waits for.
     *
     * @param reason null when it goes on
     */
    record WaitsFor(long recordId, Message reason) implements RecordEffect {}

    /**
     * Verdicts on the fields.
     *
     * @param compared whether target and source were compared; false right after the translation
     */
    record Judged(long recordId, List<FieldVerdict> verdicts, boolean compared) implements RecordEffect {
        public Judged {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * SHA-256 of the compared forms.
     *
     * @param source of the task as it was written
     * @param target of the task as it stands in the target; the same exactly when no field differs
     */
    record Verified(long recordId, String source, String target) implements RecordEffect {}

    /** Job and task were looked at again. */
    record Drifted(long recordId, Drift drift) implements RecordEffect {}

    /** The running job was compared with the instance. */
    record Compared(long recordId, RunningComparison running) implements RecordEffect {}

    /**
     * How the publication stands.
     *
     * @param message the platform's words; null for none
     * @param failure null unless it failed
     */
    record Publication(long recordId, PublicationStatus status, String message, Failure failure)
            implements RecordEffect {}

    /** The undo is done. */
    record Undone(long recordId) implements RecordEffect {}

    /** The undo has failed. */
    record UndoFailed(long recordId, Failure failure) implements RecordEffect {}

    /** The record waits for files or functions, which are moved once for all records that need them. */
    record Needs(long recordId, List<? extends ToMove> items) implements RecordEffect {
        public Needs {
            items = List.copyOf(items);
        }
    }

    /** An undo or a publication lets go of the job and the task name of the record. */
    record Released(long recordId) implements RecordEffect {}
}
