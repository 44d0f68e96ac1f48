package io.dataphin.migration.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How far entries were forwarded. */
@ApplicationScoped
public class ForwardedEntries {

    private final AuditHeads heads;

    /** For the container's proxy only. */
    protected ForwardedEntries() {
        this(null);
    }

    @Inject
    public ForwardedEntries(AuditHeads heads) {
        this.heads = heads;
    }

    /** Place of the last one; 0 before the first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long last() {
        return heads.find().map(head -> head.forwarded).orElse(0L);
    }

    /** All up to a place were forwarded. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void upTo(long sequence) {
        AuditHeadEntity head = heads.lock();
        head.forwarded = Math.max(head.forwarded, sequence);
    }
}
