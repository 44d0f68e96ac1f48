/** What the web application adds for administrators: ids of requests, the notice on the pages, the installation check. */
package io.dataphin.migration.web.operations;
