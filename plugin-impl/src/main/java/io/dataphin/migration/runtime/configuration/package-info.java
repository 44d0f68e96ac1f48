/** The plug-in's configuration: read once, checked before anything is touched. Entry point: {@link io.dataphin.migration.runtime.configuration.MigrationSettings}. */
package io.dataphin.migration.runtime.configuration;
