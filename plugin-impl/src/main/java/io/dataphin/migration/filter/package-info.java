/** The filters of the list of records that people keep. */
package io.dataphin.migration.filter;
