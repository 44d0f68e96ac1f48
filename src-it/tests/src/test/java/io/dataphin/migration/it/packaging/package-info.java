/** The build's results from the inside: archives, and the arrows between packages. */
package io.dataphin.migration.it.packaging;
