package io.dataphin.migration.api.evidence;

import io.dataphin.migration.api.error.NotFoundException;
import io.dataphin.migration.api.identity.Caller;

/** Proofs of what was migrated, signed with the key of this installation. Injectable. */
public interface Evidence {

    /**
     * The evidence of a batch as it stands now: who started what, findings and what was accepted, logs, and the comparisons. It is made to be
     * handed on: values that may hold a secret are masked, whoever asks.
     *
     * @throws NotFoundException there is no such batch, or the caller may not see it
     */
    EvidencePack of(Caller caller, long batchId);

    /** The public key of this installation, as PEM text. */
    String publicKey();
}
