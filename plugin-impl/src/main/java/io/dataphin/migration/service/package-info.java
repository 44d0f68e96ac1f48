/** The services of plugin-api that pages and REST resources call. Entry point: {@link io.dataphin.migration.service.DefaultMigrationService}. */
package io.dataphin.migration.service;
