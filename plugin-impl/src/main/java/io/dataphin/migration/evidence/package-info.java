/** Packs what proves a batch, and signs it with the key of this installation: {@link io.dataphin.migration.evidence.DefaultEvidence}. */
package io.dataphin.migration.evidence;
