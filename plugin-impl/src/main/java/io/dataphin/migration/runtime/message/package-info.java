/** Stored codes become words here, in the reader's language (D13). */
package io.dataphin.migration.runtime.message;
