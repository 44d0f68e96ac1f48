/** The key that this installation signs evidence and audit with. */
package io.dataphin.migration.signing;
