package io.dataphin.migration.engine;

import io.dataphin.migration.persistence.PublicationStep;
import io.dataphin.migration.persistence.PublicationWork;
import java.util.Set;

/** Does steps of a publication. Each may be run twice and the process may die anywhere in it. Platform exceptions are left to {@link PublicationRunner}. */
interface PublicationStepHandler {

    /** The steps it does. */
    Set<PublicationStep> steps();

    /** Does the publication's next step and stores what came of it. */
    Next run(PublicationWork work);
}
