/** Submits a version of a task and follows that, for every flow that does. */
package io.dataphin.migration.flow.submit;
