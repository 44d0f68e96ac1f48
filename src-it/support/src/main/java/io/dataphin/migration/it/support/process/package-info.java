/** The sandbox and the server as child processes that can be started, waited for and killed. */
package io.dataphin.migration.it.support.process;
