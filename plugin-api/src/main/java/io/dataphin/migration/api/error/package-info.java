/** What can go wrong, split by what the caller can do about it. */
package io.dataphin.migration.api.error;
