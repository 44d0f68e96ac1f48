/** Batches and records: starting a migration, following it, acting on it. Entry point: {@link io.dataphin.migration.api.migration.MigrationService}. */
package io.dataphin.migration.api.migration;
