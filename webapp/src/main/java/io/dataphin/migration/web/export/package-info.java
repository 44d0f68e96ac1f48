/** Records as files for spreadsheets, row by row: the pages and the REST API give the same files. */
package io.dataphin.migration.web.export;
