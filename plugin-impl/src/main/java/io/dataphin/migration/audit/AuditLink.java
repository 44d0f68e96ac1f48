package io.dataphin.migration.audit;

import io.dataphin.migration.api.evidence.AuditLine;
import java.util.Optional;

/**
 * How far the chain was followed.
 *
 * @param sequence place of the last entry that fits
 * @param hash of that entry
 */
record AuditLink(long sequence, String hash) {

    /** The next link; empty when the entry is not what was sealed, or does not follow. */
    Optional<AuditLink> next(AuditEntity entry) {
        AuditLine line = entry.sealedAnew();
        return line.hash().equals(entry.hash()) && line.follows(sequence, hash)
                ? Optional.of(new AuditLink(line.sequence(), line.hash()))
                : Optional.empty();
    }
}
