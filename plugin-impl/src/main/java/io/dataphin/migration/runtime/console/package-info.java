/** The host console: links into its pages. */
package io.dataphin.migration.runtime.console;
