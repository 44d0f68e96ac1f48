/**
 * Assessments of whole sources: what each job would meet when it is migrated. {@link io.dataphin.migration.assessment.AssessmentWork} checks the jobs in
 * the background, page by page, with the same service that the wizard's list comes from.
 */
package io.dataphin.migration.assessment;
