/** The pages of assessments: the list of them, one with its findings and jobs, and one job with its script. */
package io.dataphin.migration.web.assessment;
