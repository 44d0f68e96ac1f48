/**
 * The log lines of this product: with what they belong to, kept for the support bundle, and as JSON on request.
 * {@link io.dataphin.migration.runtime.logging.ProductLog} is the entry point.
 */
package io.dataphin.migration.runtime.logging;
