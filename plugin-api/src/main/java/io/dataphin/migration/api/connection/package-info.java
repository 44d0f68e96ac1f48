/** The connections to sources: which credentials there are, and whether they work. Secrets go in and never come out. */
package io.dataphin.migration.api.connection;
