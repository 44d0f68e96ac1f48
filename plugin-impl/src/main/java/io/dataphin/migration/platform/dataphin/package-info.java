/**
 * Dataphin as the target of migrations: the public API (2023-06-30) for what it has, the console's extension of it for the rest (D12).
 * The subpackage {@code client} is the entry point.
 */
package io.dataphin.migration.platform.dataphin;
