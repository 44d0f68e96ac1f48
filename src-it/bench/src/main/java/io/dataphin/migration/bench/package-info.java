/** Measurements of the running product, as ratios within one run (design, section 8). {@link io.dataphin.migration.bench.Bench} is the entry point. */
package io.dataphin.migration.bench;
