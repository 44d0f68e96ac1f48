/** Publishes the tasks of records: one class a step, in the order of {@link io.dataphin.migration.flow.publish.PublishStep}. */
package io.dataphin.migration.flow.publish;
