package io.dataphin.migration.audit;

import io.dataphin.migration.api.audit.AuditState;
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

    /** How the chain stands. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public AuditState state() {
        return heads.find().map(AuditHeadEntity::toState).orElseGet(() -> new AuditState(1, 0, null, null));
    }

    /** Where the chain begins and ends. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SignedAuditFile.Ends ends() {
        return heads.find()
                .map(head -> new SignedAuditFile.Ends(head.firstSequence, head.firstHash, head.lastSequence))
                .orElseGet(() -> new SignedAuditFile.Ends(0, AuditLine.NOTHING, 0));
    }

    /** Where a check stands. */
    public static final class Walk {

        private final AuditHeadEntity head;
        private final boolean signed;
        private long sequence;
        private String hash;
        private Long broken;

        private Walk(AuditHeadEntity head, boolean signed) {
            this.head = head;
            this.signed = signed;
            this.sequence = head.firstSequence;
            this.hash = head.firstHash;
        }

        private void take(AuditEntity entry) {
            if (!entry.genuine() || !entry.line().follows(sequence, hash)) {
                broken = sequence + 1;
            }
            sequence = entry.sequence();
            hash = entry.hash();
        }

        private void end() {
            if (broken == null && (sequence != head.lastSequence || !hash.equals(head.lastHash))) {
                broken = Math.min(sequence + 1, head.lastSequence);
            } else if (broken == null && !signed) {
                broken = head.lastSequence;
            }
        }
    }

    /** Begins at the oldest entry that is kept. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Walk begin() {
        AuditHeadEntity head = heads.lock();
        return new Walk(head, heads.genuine(head));
    }

    /**
     * Goes on; a transaction a page, so that nobody waits for a long chain.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean advance(Walk walk) {
        List<AuditEntity> page = entries.after(walk.sequence, PAGE);
        for (AuditEntity entry : page) {
            if (walk.broken != null || entry.sequence() > walk.head.lastSequence) {
                return false;
            }
            walk.take(entry);
        }
        return page.size() == PAGE;
    }

    /**
     * Keeps what was found.
     *
     * @return empty when old entries were deleted meanwhile, so that what is missing proves nothing
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<AuditState> end(Walk walk) {
        AuditHeadEntity head = heads.lock();
        if (head.firstSequence != walk.head.firstSequence) {
            return Optional.empty();
        }
        walk.end();
        head.checkedAt = ColumnText.micros(clock.instant());
        head.checkedUpTo = walk.head.lastSequence;
        head.broken = walk.broken;
        return Optional.of(head.toState());
    }
}
