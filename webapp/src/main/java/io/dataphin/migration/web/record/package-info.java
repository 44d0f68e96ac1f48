/** Migration records: the list, one record in full, and what can be done with a record. */
package io.dataphin.migration.web.record;
