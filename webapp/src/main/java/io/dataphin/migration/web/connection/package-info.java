/** The page of connections, for administrators: the credentials of sources, a test of them, and how they are encrypted. */
package io.dataphin.migration.web.connection;
