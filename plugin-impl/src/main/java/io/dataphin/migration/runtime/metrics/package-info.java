/** Counts and times of this process, measured by Micrometer: {@link io.dataphin.migration.runtime.metrics.Meters} is the entry point. */
package io.dataphin.migration.runtime.metrics;
