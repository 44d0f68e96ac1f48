/**
 * The REST clients of Dataphin: one interface a remote resource, and above them {@link io.dataphin.migration.platform.dataphin.client.DataphinPlatform},
 * {@link io.dataphin.migration.platform.dataphin.client.DataphinDirectory} and
 * {@link io.dataphin.migration.platform.dataphin.client.DataphinPublishing}, which give the answers their meaning.
 */
package io.dataphin.migration.platform.dataphin.client;
