/**
 * Credentials of sources: those that administrators store, encrypted, beside the configured ones, and the test of a connection.
 * {@link io.dataphin.migration.connection.EffectiveCredentials} says which one counts.
 */
package io.dataphin.migration.connection;
