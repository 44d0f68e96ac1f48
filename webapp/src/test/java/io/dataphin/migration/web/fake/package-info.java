/** Services in memory: for tests of the page beans, and to look at the pages without the two platforms. */
package io.dataphin.migration.web.fake;
