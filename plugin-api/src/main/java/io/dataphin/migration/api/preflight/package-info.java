/** What is known to go wrong before it is tried. */
package io.dataphin.migration.api.preflight;
