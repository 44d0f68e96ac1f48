/** The same archive on both databases. */
package io.dataphin.migration.it.persistence;
