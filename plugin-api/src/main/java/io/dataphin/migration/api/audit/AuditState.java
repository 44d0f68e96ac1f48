package io.dataphin.migration.api.audit;

import java.time.Instant;

/**
 * How the chain of the audit stands.
 *
 * @param first place of its first entry that is kept; one above the last when none is
 * @param last place of its last entry; 0 before the first one is sealed
 * @param sealedAt when its head was signed; null when the head is missing in the database
 * @param check what the last check found; null before the first one
 */
public record AuditState(long first, long last, Instant sealedAt, Check check) {

    /**
     * A check of the whole chain.
     *
     * @param upTo the last entry then
     * @param broken the first entry that does not fit, or is missing; null when all do
     */
    public record Check(Instant at, long upTo, Long broken) {}

    /** Entries in the chain. */
    public long entries() {
        return last - first + 1;
    }
}
