/** Counts and times of this process: {@link io.dataphin.migration.meter.Meters} is the entry point. Knows no server and asks no database. */
package io.dataphin.migration.meter;
