/** The Dataphin real-time task that a job becomes. */
package io.dataphin.migration.api.task;
