/**
 * What administrators need to run the application: {@link io.dataphin.migration.runtime.support.DefaultOperations} is the entry point,
 * {@link io.dataphin.migration.runtime.support.StatusSampler} keeps the values that are read from the database.
 */
package io.dataphin.migration.runtime.support;
