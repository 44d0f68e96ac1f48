package io.dataphin.migration.engine;

import io.dataphin.migration.persistence.UndoStep;

/** Does one step of an undo. It may be run twice and the process may die anywhere in it. Platform exceptions are left to {@link UndoRunner}. */
interface UndoStepHandler {

    /** The step it does. */
    UndoStep step();

    /** Does the step and stores what came of it. */
    Next run(UndoRun run);
}
