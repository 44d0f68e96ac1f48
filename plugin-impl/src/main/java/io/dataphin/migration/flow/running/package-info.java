/** Compares the run of a source job with the instance that adopted it, for every flow that does. */
package io.dataphin.migration.flow.running;
