/** Looks whether job and task are still as they were: one class a step, in the order of {@link io.dataphin.migration.flow.check.CheckStep}. */
package io.dataphin.migration.flow.check;
