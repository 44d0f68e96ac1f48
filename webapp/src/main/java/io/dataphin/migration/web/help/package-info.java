/** The user guide under Help: the Markdown of {@code docs/guide}, packed with the pages and shown in the reader's language. */
package io.dataphin.migration.web.help;
