/** The database itself: start, schema, data source, outages at start. Knows nothing about records. */
package io.dataphin.migration.database;
