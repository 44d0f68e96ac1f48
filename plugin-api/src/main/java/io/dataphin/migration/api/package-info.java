/** What a migration is. */
package io.dataphin.migration.api;
