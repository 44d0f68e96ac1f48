/** The batch migration wizard: target project and policy first, then the jobs. */
package io.dataphin.migration.web.batch;
