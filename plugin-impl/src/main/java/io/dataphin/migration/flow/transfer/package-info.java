/**
 * Moves one file of a source into one project, once for all records that need it: reads it from the source's object store, checks it, puts it into
 * the target's storage and makes it a resource. One class a step.
 */
package io.dataphin.migration.flow.transfer;
