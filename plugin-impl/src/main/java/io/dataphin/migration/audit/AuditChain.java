package io.dataphin.migration.audit;

import io.dataphin.migration.api.evidence.AuditLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The chain in the database. Entries are written without a place in it, so that nobody who works waits for anybody else. Some seconds later
 * they are sealed in order, by whoever holds the row of the head, whichever node that is.
 */
@ApplicationScoped
public class AuditChain {

    private final AuditEntries entries;
    private final AuditHeads heads;

    /** For the container's proxy only. */
    protected AuditChain() {
        this(null, null);
    }

    @Inject
    public AuditChain(AuditEntries entries, AuditHeads heads) {
        this.entries = entries;
        this.heads = heads;
    }

    /**
     * Puts entries at the end of the chain and signs it.
     *
     * @param most how many at once
     * @return how many there were
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int seal(int most) {
        if (entries.unsealed(1).isEmpty()) {
            return 0;
        }
        AuditHeadEntity head = heads.lock();
        List<AuditEntity> open = entries.unsealed(most);
        for (AuditEntity entry : open) {
            AuditLine line = entry.seal(head.lastSequence + 1, head.lastHash);
            head.lastSequence = line.sequence();
            head.lastHash = line.hash();
        }
        if (!open.isEmpty()) {
            heads.sign(head);
        }
        return open.size();
    }

    /**
     * Deletes the entries before a time, as many as are the oldest ones without a gap, and signs where the chain begins now.
     *
     * @return the places that were deleted; empty when there are none
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Range> shorten(Instant before) {
        AuditHeadEntity head = heads.lock();
        long last = entries.firstNotBefore(before).orElse(head.lastSequence + 1) - 1;
        Optional<AuditEntity> newFirst = last > head.firstSequence ? entries.at(last) : Optional.empty();
        return newFirst.map(entry -> {
            Range range = new Range(head.firstSequence + 1, last);
            head.firstSequence = last;
            head.firstHash = entry.hash();
            heads.sign(head);
            entries.deleteUpTo(last);
            return range;
        });
    }

    /** Places in the chain, both ends included. */
    public record Range(long first, long last) {

        @Override
        public String toString() {
            return first + "-" + last;
        }
    }
}
