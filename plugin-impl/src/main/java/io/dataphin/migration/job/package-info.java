/** The candidates: jobs of the source with what is known of each (R1, R13). */
package io.dataphin.migration.job;
