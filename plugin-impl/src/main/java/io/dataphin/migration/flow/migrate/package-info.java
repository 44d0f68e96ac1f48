/** Migrates one job: one class a step, in the order of {@link io.dataphin.migration.flow.migrate.MigrateStep}. */
package io.dataphin.migration.flow.migrate;
