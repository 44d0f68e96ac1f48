/** What a person can choose: target projects, jobs of the source with what is known of each (R1, R13), and the stored list of a source. */
package io.dataphin.migration.catalog;
