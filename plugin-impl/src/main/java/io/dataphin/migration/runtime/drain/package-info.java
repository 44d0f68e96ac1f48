/** Lets an administrator hold back new work on all nodes. */
package io.dataphin.migration.runtime.drain;
