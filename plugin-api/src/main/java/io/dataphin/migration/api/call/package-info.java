/** Requests to platforms as values: what a port hands out, and whoever runs it sends. Begin reading at {@link io.dataphin.migration.api.call.Call}. */
package io.dataphin.migration.api.call;
