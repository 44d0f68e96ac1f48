/**
 * What administrators need to run the application: {@link io.dataphin.migration.operations.DefaultOperations} is the entry point,
 * {@link io.dataphin.migration.operations.Watch} keeps the values that are read from the database.
 */
package io.dataphin.migration.operations;
