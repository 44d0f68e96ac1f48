package io.dataphin.migration.assessment;

import io.dataphin.migration.api.identity.UserRef;

/**
 * An assessment that is to go on.
 *
 * @param projectId the project whose source is assessed
 * @param startedBy on whose behalf
 * @param cursor where in the list of jobs it goes on; null = at the first page
 */
record OpenAssessment(long id, long projectId, UserRef startedBy, String cursor) {}
