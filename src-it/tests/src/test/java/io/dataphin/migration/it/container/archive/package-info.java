/** What the tests inside the server are deployed with. Stays outside of the server itself. */
package io.dataphin.migration.it.container.archive;
