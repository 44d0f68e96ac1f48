/** What binds the application to an application server that outlives it. Begin reading at {@link io.dataphin.migration.server.Undeployment}. */
package io.dataphin.migration.server;
