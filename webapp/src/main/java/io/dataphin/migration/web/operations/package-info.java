/** What the web application adds for administrators: ids of requests, the notice on the pages. */
package io.dataphin.migration.web.operations;
