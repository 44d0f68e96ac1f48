/** Starts and stops the engine with the web application; {@link io.dataphin.migration.web.lifecycle.MigrationApplicationListener} is the entry point. */
package io.dataphin.migration.web.lifecycle;
