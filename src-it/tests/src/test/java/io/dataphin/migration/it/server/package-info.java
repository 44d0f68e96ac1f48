/** The web application inside the server, seen from within. */
package io.dataphin.migration.it.server;
