/** What keeps the engine of a node going beside the flows themselves. */
package io.dataphin.migration.engine;
