/**
 * Turns a deployed job into the task that it becomes, and proves afterwards that the task is what was written. Everything here is a pure
 * function; entry points are {@link io.dataphin.migration.translation.JobTranslator} and
 * {@link io.dataphin.migration.translation.TaskComparison}.
 */
package io.dataphin.migration.translation;
