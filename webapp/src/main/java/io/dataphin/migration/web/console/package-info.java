/**
 * The pages inside another console's frame: where it enters ({@link io.dataphin.migration.web.console.OpenServlet}), what its menu needs to
 * know, and cookies that work there. The messages are in {@code resources/migration/js/embed.js}.
 */
package io.dataphin.migration.web.console;
