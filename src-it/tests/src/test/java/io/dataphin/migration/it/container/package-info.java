/** Tests that run inside the server, beside the product's beans. All share one deployment; see {@code TestArchive}. */
package io.dataphin.migration.it.container;
