/** What keeps the plug-in running well: {@link io.dataphin.migration.api.operations.Operations} is the entry point. */
package io.dataphin.migration.api.operations;
