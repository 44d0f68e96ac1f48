/** Counts and times of this process: {@link io.dataphin.migration.runtime.metrics.Meters} is the entry point. Knows no server and asks no database. */
package io.dataphin.migration.runtime.metrics;
