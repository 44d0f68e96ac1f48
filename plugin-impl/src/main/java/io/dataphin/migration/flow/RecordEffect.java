package io.dataphin.migration.flow;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.MigrationRecord.PublicationStatus;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.api.migration.RunningComparison;
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
     * @param requestId the platform's request id; null for none
     */
    record Logged(long recordId, Level level, String code, String requestId, Map<String, String> parameters)
            implements RecordEffect {
        public Logged {
            parameters = Map.copyOf(parameters);
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

    /** An undo or a publication lets go of the job and the task name of the record. */
    record Released(long recordId) implements RecordEffect {}
}
