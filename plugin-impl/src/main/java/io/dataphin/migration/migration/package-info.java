/** Starting migrations and acting on their records. Entry point: {@link io.dataphin.migration.migration.DefaultMigrationService}. */
package io.dataphin.migration.migration;
