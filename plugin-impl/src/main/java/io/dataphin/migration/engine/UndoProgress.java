package io.dataphin.migration.engine;

import io.dataphin.migration.api.migration.Failure;
import io.dataphin.migration.api.migration.RecordEvent.Level;
import io.dataphin.migration.persistence.Intent;
import io.dataphin.migration.persistence.RecordChange;
import io.dataphin.migration.persistence.UndoStep;
import io.dataphin.migration.persistence.UndoStore;
import io.dataphin.migration.persistence.UndoStore.UndoChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Stores what a step of an undo came to: the undo and its record in one transaction. */
@ApplicationScoped
class UndoProgress {

    /** The one failure that leaves open whether the last call was done; a further undo looks first. */
    static final String UNKNOWN_OUTCOME = "UNDO_UNAVAILABLE";

    @Inject
    private UndoStore undos;

    /** Stores a change of both. */
    void store(UndoRun run, Consumer<UndoChange> undo, Consumer<RecordChange> record) {
        undos.change(run.undo(), run.record(), undo, record);
    }

    /** Goes on with another step. */
    Next goOn(UndoRun run, UndoStep next, Consumer<RecordChange> record) {
        store(run, undo -> undo.goOn(next), record);
        return Next.NOW;
    }

    /** The effect of the record is taken back. */
    Next done(UndoRun run, Consumer<RecordChange> record) {
        return done(run, undo -> {}, record);
    }

    /** The effect of the record is taken back; more is kept with the undo. */
    Next done(UndoRun run, Consumer<UndoChange> more, Consumer<RecordChange> record) {
        store(run, more.andThen(UndoChange::end), change -> {
            record.accept(change);
            change.undone()
                    .log(
                            Level.INFO,
                            "UNDONE",
                            null,
                            "task",
                            run.record().targetName(),
                            "by",
                            run.undo().by().name());
        });
        return Next.NEVER;
    }

    /** The undo cannot go on; the record says why, and the undo may be asked for again. */
    Next fail(UndoRun run, String code, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("job", run.record().objectName());
        parameters.put("task", run.record().targetName());
        parameters.putAll(more);
        store(run, UndoChange::end, change -> {
            if (!code.equals(UNKNOWN_OUTCOME)) {
                change.closeIntents(Intent.Result.REFUSED, more.get("requestId"));
            }
            change.undoFailed(new Failure(code, parameters));
            Map<String, String> logged = new LinkedHashMap<>(parameters);
            logged.put("code", code);
            change.log(Level.ERROR, "FAILED", more.get("requestId"), logged);
        });
        return Next.NEVER;
    }
}
