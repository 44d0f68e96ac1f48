/** Records and the batches that they belong to: entities, transitions, queries, what a person may do with a record, and the store of their flow. */
package io.dataphin.migration.record;
