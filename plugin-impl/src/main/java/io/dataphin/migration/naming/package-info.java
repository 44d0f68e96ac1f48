/** Proposes legal task names for jobs; entry point is {@link io.dataphin.migration.naming.TargetNames}. */
package io.dataphin.migration.naming;
