package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditState;
import io.dataphin.migration.api.evidence.AuditEnds;
import io.dataphin.migration.api.evidence.AuditLine;
import io.dataphin.migration.database.ColumnText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Checks the chain in the database: each entry against its hash, each link, both ends against the signature. */
@ApplicationScoped
public class AuditCheck {

    private static final int PAGE = 1_000;

    private final AuditEntries entries;
    private final AuditHeads heads;
    private final Clock clock;

    /** For the container's proxy only. */
    protected AuditCheck() {
        this(null, null, null);
    }

    @Inject
    public AuditCheck(AuditEntries entries, AuditHeads heads, Clock clock) {
        this.entries = entries;
        this.heads = heads;
        this.clock = clock;
    }

    /** How the chain stands; without its head, which is never made anew, it is broken from the first entry on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public AuditState state() {
        return heads.find().or(heads::lock).map(AuditHeadEntity::toState).orElseGet(this::withoutHead);
    }

    /** What is found where the head is missing. */
    AuditState withoutHead() {
        return new AuditState(1, 0, null, new AuditState.Check(ColumnText.micros(clock.instant()), 0, 1L));
    }

    /** Where the chain begins and ends. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public AuditEnds ends() {
        return heads.lock()
                .map(head -> new AuditEnds(
                        head.firstSequence,
                        head.firstHash,
                        head.lastSequence,
                        head.lastHash,
                        heads.wrong(head).isEmpty()))
                .orElseGet(() -> new AuditEnds(0, AuditLine.NOTHING, 0, AuditLine.NOTHING, false));
    }

    /** Where a check stands. */
    public static final class Walk {

        private final AuditHeadEntity head;
        private final Long wrongEnd;
        private AuditLink link;
        private Long broken;

        private Walk(AuditHeadEntity head, Long wrongEnd) {
            this.head = head;
            this.wrongEnd = wrongEnd;
            this.link = head.first();
        }

        private void take(AuditEntity entry) {
            link.next(entry).ifPresentOrElse(next -> link = next, () -> broken = link.sequence() + 1);
        }

        private boolean brokenUpTo(long place) {
            return broken != null && broken <= place;
        }

        private void end() {
            if (broken == null && !link.equals(head.last())) {
                broken = Math.min(link.sequence() + 1, head.lastSequence);
            } else if (broken == null) {
                broken = wrongEnd;
            }
        }
    }

    /** Begins at the oldest entry that is kept; empty without a head. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Walk> begin() {
        return heads.lock().map(head -> new Walk(head, heads.wrong(head).orElse(null)));
    }

    /**
     * Goes on; a transaction a page, so that nobody waits for a long chain.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean advance(Walk walk) {
        List<AuditEntity> page = entries.after(walk.link.sequence(), PAGE);
        for (AuditEntity entry : page) {
            if (walk.broken != null || entry.sequence() > walk.head.lastSequence) {
                return false;
            }
            walk.take(entry);
        }
        return walk.broken == null && page.size() == PAGE;
    }

    /**
     * Keeps what was found.
     *
     * @return empty when old entries were deleted before they were read, so that what is missing proves nothing, or when the head was deleted
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<AuditState> end(Walk walk) {
        walk.end();
        return heads.lock()
                .filter(head -> head.firstSequence == walk.head.firstSequence || !walk.brokenUpTo(head.firstSequence))
                .map(head -> {
                    head.checkedAt = ColumnText.micros(clock.instant());
                    head.checkedUpTo = walk.head.lastSequence;
                    head.broken = walk.broken;
                    return head.toState();
                });
    }
}
