/**
 * The REST clients of Ververica: one interface a remote resource, all with GET alone (D6), and above them
 * {@link io.dataphin.migration.platform.ververica.client.VervericaPlatform}, which gives the answers their meaning.
 */
package io.dataphin.migration.platform.ververica.client;
