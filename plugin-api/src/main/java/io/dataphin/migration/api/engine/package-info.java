/** Starting and stopping the background work. */
package io.dataphin.migration.api.engine;
