/** Accepts batches: limits, eligible jobs, names, findings to accept, idempotency keys. Entry point: {@link io.dataphin.migration.batch.BatchAcceptance}. */
package io.dataphin.migration.batch;
