/**
 * Dataphin as the target of migrations: the public API (2023-06-30) for what it has, the console's extension of it for the rest (D12).
 * {@link io.dataphin.migration.platform.dataphin.DataphinPlatform} and {@link io.dataphin.migration.platform.dataphin.DataphinDirectory} are the entry points.
 */
package io.dataphin.migration.platform.dataphin;
