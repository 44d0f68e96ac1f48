/** The pages of batches: the list of them, and one with its progress. */
package io.dataphin.migration.web.batches;
