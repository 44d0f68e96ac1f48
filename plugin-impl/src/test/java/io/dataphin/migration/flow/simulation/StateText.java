package io.dataphin.migration.flow.simulation;

import io.dataphin.migration.flow.StepOutcome;
import io.dataphin.migration.flow.check.CheckState;
import io.dataphin.migration.flow.migrate.MigrateState;
import io.dataphin.migration.flow.publish.PublishState;
import io.dataphin.migration.flow.undo.UndoState;

/** States in few words. */
final class StateText {

    private StateText() {}

    static String of(StepOutcome<?> outcome) {
        String end = outcome.intentEnd() == null
                ? ""
                : ", intent " + outcome.intentEnd().result();
        return of(outcome.state()) + end;
    }

    static String of(Object state) {
        if (state instanceof MigrateState record) {
            return record.status() + " at " + record.step() + " v"
                    + record.head().version() + (record.failure() == null ? "" : " " + record.failure());
        }
        if (state instanceof UndoState undo) {
            return "undo at " + undo.step() + " v" + undo.head().version();
        }
        if (state instanceof CheckState check) {
            return "check at " + check.step() + " v" + check.head().version();
        }
        if (state instanceof PublishState publication) {
            return "publication at " + publication.step() + " v"
                    + publication.head().version() + " "
                    + publication.items().stream()
                            .map(item -> item.object().id() + " " + item.state())
                            .toList();
        }
        return String.valueOf(state);
    }
}
