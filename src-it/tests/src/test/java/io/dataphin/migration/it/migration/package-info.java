/** Migrations through the REST API against both platforms: what users rely on, one class a concern, by the product's rules (R1 to R18). */
package io.dataphin.migration.it.migration;
