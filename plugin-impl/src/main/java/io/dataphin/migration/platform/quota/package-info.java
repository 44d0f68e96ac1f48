/**
 * Keeps the platforms' quotas over all nodes (D11). Begin reading at {@link io.dataphin.migration.platform.quota.Quota}; persons' reads go through
 * {@link io.dataphin.migration.platform.quota.CallRunner}.
 */
package io.dataphin.migration.platform.quota;
