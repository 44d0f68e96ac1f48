/** Jobs of the source: what can be migrated, and what a job consists of. */
package io.dataphin.migration.api.job;
