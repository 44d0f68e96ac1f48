package io.dataphin.migration.api.audit;

import io.dataphin.migration.api.identity.UserRef;
import java.time.Instant;

/**
 * One entry of the audit.
 *
 * @param who the person; null when nobody is known, and for what the product did by itself
 * @param from address of the client; empty for what was done without one, or by a former version
 * @param subject the project, batch, record or page; may be empty
 * @param result {@link AuditTrail#OK} or the code of the refusal
 * @param sequence place in the chain, from 1; null for some seconds, until the entry is sealed
 * @param hash link of the chain; null until the entry is sealed
 */
public record AuditEntry(
        long id,
        Instant at,
        UserRef who,
        String from,
        AuditAction action,
        String subject,
        String result,
        Long sequence,
        String hash) {

    /** Whether what was asked for was done. */
    public boolean done() {
        return AuditTrail.OK.equals(result);
    }
}
