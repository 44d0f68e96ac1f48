package io.dataphin.migration.engine;

import io.dataphin.migration.persistence.RecordStep;
import io.dataphin.migration.persistence.RecordWork;

/** Does one step. It may be run twice and the process may die anywhere in it. Platform exceptions are left to {@link StepRunner}. */
interface RecordStepHandler {

    /** The step it does. */
    RecordStep step();

    /** Does the step and stores what came of it. */
    Next run(RecordWork work);
}
