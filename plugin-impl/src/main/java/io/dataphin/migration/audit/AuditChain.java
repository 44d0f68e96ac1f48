package io.dataphin.migration.audit;

import io.dataphin.migration.api.evidence.AuditLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The chain in the database. Entries are written without a place in it, so that nobody who works waits for anybody else. Some seconds later
 * they are sealed in order, by whoever holds the row of the head, whichever node that is.
 */
@ApplicationScoped
public class AuditChain {

    private static final Logger LOG = Logger.getLogger(AuditChain.class.getName());

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
     * Puts entries at the end of the chain and signs it. A chain whose ends were changed in the database takes none.
     *
     * @param most how many at once
     * @return how many there were
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int seal(int most) {
        if (entries.unsealed(1).isEmpty()) {
            return 0;
        }
        return heads.lockSound().map(head -> seal(head, entries.unsealed(most))).orElse(0);
    }

    private int seal(AuditHeadEntity head, List<AuditEntity> open) {
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
     * Deletes the entries before a time, as many as are the oldest ones without a gap, and signs where the chain begins now. What was changed in the
     * database stays, with all behind it: deleted it could not be found any more.
     *
     * @param forwardedOnly whether what was not forwarded yet stays
     * @param most how many at once
     * @return the places that were deleted; empty when there are none
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Range> shorten(Instant before, boolean forwardedOnly, int most) {
        return heads.lockSound().flatMap(head -> {
            long upTo = forwardedOnly ? Math.min(head.forwarded, head.lastSequence) : head.lastSequence;
            AuditLink first = followed(head.first(), before, upTo, most);
            Range range = new Range(head.firstSequence + 1, first.sequence());
            if (range.last() < range.first()) {
                return Optional.empty();
            }
            head.firstSequence = first.sequence();
            head.firstHash = first.hash();
            heads.sign(head);
            entries.deleteUpTo(range.last());
            return Optional.of(range);
        });
    }

    private AuditLink followed(AuditLink begin, Instant before, long upTo, int most) {
        AuditLink link = begin;
        for (AuditEntity entry : entries.after(begin.sequence(), most)) {
            if (entry.sequence() > upTo || !entry.at.isBefore(before)) {
                return link;
            }
            Optional<AuditLink> next = link.next(entry);
            if (next.isEmpty()) {
                LOG.log(
                        Level.SEVERE,
                        "The audit was changed in the database: entry {0} does not fit and is not deleted, nor any behind it.",
                        Long.toString(link.sequence() + 1));
                return link;
            }
            link = next.get();
        }
        return link;
    }

    /** Places in the chain, both ends included. */
    public record Range(long first, long last) {

        @Override
        public String toString() {
            return first + "-" + last;
        }
    }
}
