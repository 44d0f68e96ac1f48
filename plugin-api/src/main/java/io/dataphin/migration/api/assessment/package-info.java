/** What a whole source would meet when it is migrated into a project, found out before anything is migrated. Begin at {@link Assessments}. */
package io.dataphin.migration.api.assessment;
