/** What the plug-in makes of its configuration when it starts. */
package io.dataphin.migration.it.configuration;
