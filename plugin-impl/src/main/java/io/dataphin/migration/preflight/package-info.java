/** Checks of a job before it is migrated: one class a finding. */
package io.dataphin.migration.preflight;
