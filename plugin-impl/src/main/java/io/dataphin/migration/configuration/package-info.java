/** The plug-in's configuration: read once, checked before anything is touched. Entry point: {@link io.dataphin.migration.configuration.MigrationSettings}. */
package io.dataphin.migration.configuration;
