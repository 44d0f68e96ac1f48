/**
 * Moves one file or function of a source into one project, once for all records that need it. A file is read from the source's object store, checked, put
 * into the target's storage and made a resource; a function is registered with resources that are there already. One class a step.
 */
package io.dataphin.migration.flow.transfer;
