/** What all pages share: language, labels, times, notices, paging and what happens when something unexpected goes wrong. */
package io.dataphin.migration.web.faces;
